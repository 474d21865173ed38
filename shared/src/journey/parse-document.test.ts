import { expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';

function faultsOf(type: string, config: object): string[] {
  const parsed = parseDocument({
    format: 1,
    name: 'One step',
    trigger: { type: 'api' },
    nodes: [{ id: 'n1', type, config }],
    edges: [],
  });
  return parsed.ok ? [] : parsed.issues.map(({ nodeId, path, message }) => `${nodeId} ${path}: ${message}`);
}

const document = (change: object): object => ({
  format: 1,
  name: 'A',
  trigger: { type: 'api' },
  nodes: [],
  edges: [],
  ...change,
});
const issuesOf = (input: unknown) => {
  const parsed = parseDocument(input);
  return parsed.ok ? [] : parsed.issues.map(({ path, code, message }) => [path, code, message]);
};

it('refuses a format that it does not know, and says which it knows', () => {
  const unknown = [['format', 'format_unknown', 'This release reads format 1.']];
  for (const format of [0, 2, '1', null]) expect(issuesOf(document({ format, later: true }))).toEqual(unknown);
  expect(issuesOf({ name: 'A' })).toEqual(unknown);
});

it('refuses ids that every object has already', () => {
  for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(issuesOf(document({ nodes: [{ id, type: 'wait', config: { for: 'P1D' } }] }))).toEqual([
      ['nodes.0.id', 'custom', 'id_reserved'],
    ]);
});

it('refuses what is nested deeper than anything could read', () => {
  let deep: unknown = { attribute: 'a', op: 'exists' };
  for (let level = 0; level < 50_000; level++) deep = level % 2 ? { not: deep } : { all: [deep] };
  expect(issuesOf(document({ trigger: { type: 'api', audience: deep } }))).toEqual([
    ['', 'too_deep', 'Nested more than 64 levels deep.'],
  ]);
});

it('has a limit for everything that may be many', () => {
  const many = (count: number, value: unknown = 'x') =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));
  const of = (type: string, config: object) => document({ nodes: [{ id: 'n1', type, config }] });
  const request = { url: 'https://shop.example', method: 'POST' };
  const limits: [string, object][] = [
    ['nodes.0.config.set', of('update_customer', { set: many(101) })],
    ['nodes.0.config.increment', of('update_customer', { increment: many(101, 1) })],
    ['nodes.0.config.payload', of('start_journey', { journeyId: 'j', payload: many(101) })],
    ['nodes.0.config.request.headers', of('webhook', { request: { ...request, headers: many(51) } })],
    ['nodes.0.config.match', of('wait_event', { event: 'A', timeout: 'P1D', match: many(21, 'trigger.a') })],
    ['goal.match', document({ goal: { event: 'A', match: many(21, 'trigger.a') } })],
    ['layout', document({ layout: many(1_001, { x: 0, y: 0 }) })],
    [
      'nodes',
      document({
        nodes: Array.from({ length: 501 }, (_, n) => ({ id: `n${n}`, type: 'exit', config: { reason: '' } })),
      }),
    ],
  ];
  for (const [path, input] of limits) expect([path, issuesOf(input).map(([place]) => place)]).toEqual([path, [path]]);
  expect(issuesOf(of('update_customer', { set: many(100) }))).toEqual([]);
});

it('reads the settings of waits in each of their shapes', () => {
  expect(faultsOf('wait', { for: 'PT1H', spread: 'PT10M' })).toEqual([]);
  expect(faultsOf('wait', { until: { time: '09:00', weekdays: ['mon'] } })).toEqual([]);
  expect(faultsOf('wait', { date: { attribute: 'birthday', offset: '-P1D', time: '09:00' }, past: 'skip' })).toEqual(
    [],
  );
  expect(faultsOf('wait_event', { event: 'A', timeout: 'PT1H' })).toEqual([]);
  expect(faultsOf('wait_event', { events: ['A'], mode: 'all', timeout: { until: { time: '09:00' } } })).toEqual([]);
});

it('names the very fault of settings that may be written in several ways', () => {
  expect(faultsOf('wait', { until: { time: '8:00' } })).toEqual(['n1 nodes.0.config.until.time: clock_invalid']);
  expect(faultsOf('wait', { for: 'PT1H', until: { time: '08:00' } })).toEqual([
    'n1 nodes.0.config: Unrecognized key: "until"',
  ]);
  expect(faultsOf('wait_event', { event: 'A' })).toEqual([
    'n1 nodes.0.config.timeout: Invalid input: expected string, received undefined',
  ]);
  expect(faultsOf('wait_event', { events: ['A'], timeout: { date: { attribute: 'due', offset: '1D' } } })).toEqual([
    'n1 nodes.0.config.timeout.date.offset: duration_invalid',
  ]);
});
