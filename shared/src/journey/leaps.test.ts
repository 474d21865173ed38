import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import { emptyDocument, type JourneyDocument, type JourneyNode } from './document.ts';
import { leapsOf, nodeById } from './graph.ts';
import { applyOperation } from './operations/apply-operation.ts';
import { fragmentOf } from './operations/fragment.ts';
import { validate } from './validate.ts';

const wait = (id: string): JourneyNode => ({ id, type: 'wait', config: { for: 'P1D' } });
const update = (id: string): JourneyNode => ({ id, type: 'update_customer', config: { increment: { rounds: 1 } } });
const jump = (id: string, to: string, max = 3): JourneyNode => ({ id, type: 'jump', config: { to, max } });

function drawn(nodes: JourneyNode[], edges: string[]): JourneyDocument {
  return {
    ...emptyDocument('Rounds'),
    trigger: { type: 'event', event: 'Signed Up' },
    nodes,
    edges: edges.map((line) => {
      const [from = '', output = '', to = ''] = line.split(/[/ ]/);
      return { from, output, to };
    }),
  };
}
const round = drawn([wait('w1'), update('u1'), jump('j1', 'w1')], ['trigger/next w1', 'w1/next u1', 'u1/next j1']);
const codes = (document: JourneyDocument): string[] => validate(document).map(({ code }) => code);
const targetOf = (document: JourneyDocument, id: string): string | undefined => {
  const node = nodeById(document, id);
  return node && leapsOf(node)[0]?.to;
};

it('leads where the settings say, without an edge', () => {
  const compiled = compile(round);
  expect(compiled.ok && compiled.plan.nodes.j1?.next).toEqual({ jump: 'w1' });
});

it('counts as a way to come to a step', () => {
  const ahead = drawn([jump('j1', 'u1'), update('u1')], ['trigger/next j1']);
  expect(codes(ahead)).toEqual([]);
  expect(codes({ ...ahead, nodes: [jump('j1', ''), update('u1')] })).toEqual([
    'jump_target_missing',
    'node_unreachable',
  ]);
});

it('must lead to another step of this journey', () => {
  const to = (id: string) => codes(drawn([wait('w1'), jump('j1', id)], ['trigger/next w1', 'w1/next j1']));
  expect(to('gone')).toEqual(['jump_target_unknown']);
  expect(to('trigger')).toEqual(['jump_target_unknown']);
  expect(to('j1')).toEqual(['jump_to_itself']);
  expect(to('w1')).toEqual([]);
});

it('may go round often without a wait, but not for a thousand steps', () => {
  const restless = (max: number) =>
    codes(drawn([update('u1'), jump('j1', 'u1', max)], ['trigger/next u1', 'u1/next j1']));
  expect(restless(100)).toEqual([]);
  const many = Array.from({ length: 12 }, (_, index) => update(`u${index}`));
  const long = drawn(
    [...many, jump('j1', 'u0', 100)],
    ['trigger/next u0', ...many.slice(1).map(({ id }, index) => `u${index}/next ${id}`), 'u11/next j1'],
  );
  expect(codes(long)).toEqual(['jump_without_wait']);
  expect(codes({ ...long, nodes: [wait('u0'), ...long.nodes.slice(1)] })).toEqual([]);
});

it('counts as a wait only what everybody waits at, whoever they are and whenever they come', () => {
  const updates = Array.from({ length: 12 }, (_, index) => update(`u${index}`));
  const round = (first: JourneyNode) =>
    codes(
      drawn(
        [first, ...updates, jump('j1', first.id, 100)],
        [
          `trigger/next ${first.id}`,
          `${first.id}/${first.type === 'wait_event' ? 'timeout' : 'next'} u0`,
          ...updates.slice(1).map(({ id }, index) => `u${index}/next ${id}`),
          'u11/next j1',
        ],
      ),
    );
  const due = { date: { attribute: 'due' } };
  const daily = { until: { time: '09:00' } };
  for (const waits of [
    wait('n1'),
    { id: 'n1', type: 'wait', config: daily },
    { id: 'n1', type: 'wait_event', config: { event: 'A', timeout: 'P1D' } },
    { id: 'n1', type: 'wait_event', config: { event: 'A', timeout: daily } },
    { id: 'n1', type: 'webhook', config: { request: { url: 'https://shop.example', method: 'POST' } } },
  ] satisfies JourneyNode[])
    expect([waits.config, round(waits)]).toEqual([waits.config, []]);
  for (const mayPass of [
    { id: 'n1', type: 'wait', config: due },
    { id: 'n1', type: 'wait_event', config: { event: 'A', timeout: due } },
    { id: 'n1', type: 'throttle', config: { limit: 1_000, per: 'minute' } },
    { id: 'n1', type: 'time_window', config: { days: ['mon'], from: '00:00', to: '24:00' } },
  ] satisfies JourneyNode[])
    expect([mayPass.config, round(mayPass)]).toEqual([mayPass.config, ['jump_without_wait']]);
});

it('follows its step when that is taken out: to where the way goes on', () => {
  const shorter = applyOperation(round, { type: 'remove_nodes', ids: ['w1'] });
  expect(targetOf(shorter, 'j1')).toBe('u1');
  const alone = applyOperation(shorter, { type: 'remove_nodes', ids: ['u1'] });
  expect(targetOf(alone, 'j1')).toBeUndefined();
  expect(codes(alone)).toEqual(['jump_target_missing']);
});

it('leads, in a copy, to the copy; and to the original when that was not copied', () => {
  const ids = { w1: 'w2', u1: 'u2', j1: 'j2' };
  expect(targetOf(applyOperation(round, { type: 'duplicate_nodes', ids }), 'j2')).toBe('w2');
  expect(targetOf(applyOperation(round, { type: 'duplicate_nodes', ids: { j1: 'j2' } }), 'j2')).toBe('w1');
  const elsewhere = applyOperation(emptyDocument('New'), {
    type: 'paste',
    ids,
    fragment: fragmentOf(round, Object.keys(ids)),
  });
  expect(targetOf(elsewhere, 'j2')).toBe('w2');
});
