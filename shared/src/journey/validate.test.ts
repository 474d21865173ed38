import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../conditions/condition.ts';
import { compile } from './compile.ts';
import type { JourneyDocument } from './document.ts';
import { parseDocument } from './parse-document.ts';
import { validate } from './validate.ts';

const good: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
    },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};

const codes = (change: Partial<JourneyDocument>) =>
  validate({ ...good, ...change }).map(({ nodeId, code }) => `${nodeId ?? '-'} ${code}`);
const [waitNode, sendNode] = good.nodes;

const odd = { property: 'price', op: 'gte' as const, value: 'much' };

describe('validation', () => {
  it('finds nothing wrong with a good journey', () => {
    expect(validate(good)).toEqual([]);
  });

  it.each<[string, Partial<JourneyDocument>, string]>([
    ['no name', { name: ' ' }, '- name_missing'],
    ['no trigger event', { trigger: { type: 'event', event: '' } }, 'trigger event_missing'],
    ['no steps', { nodes: [], edges: [] }, '- journey_empty'],
    [
      'a trigger that leads nowhere',
      { edges: [{ from: 'w1', output: 'timeout', to: 'm1' }] },
      'trigger trigger_leads_nowhere',
    ],
    ['a step that nobody reaches', { edges: [{ from: 'trigger', output: 'next', to: 'w1' }] }, 'm1 node_unreachable'],
    ['an edge to nowhere', { edges: [...good.edges, { from: 'm1', output: 'next', to: 'x' }] }, 'm1 edge_to_unknown'],
    [
      'an edge from nowhere',
      { edges: [...good.edges, { from: 'x', output: 'next', to: 'm1' }] },
      '- edge_from_unknown',
    ],
    [
      'an output that is none',
      { edges: [...good.edges, { from: 'm1', output: 'vip', to: 'w1' }] },
      'm1 output_unknown',
    ],
    [
      'an output drawn twice',
      { edges: [...good.edges, { from: 'w1', output: 'timeout', to: 'm1' }] },
      'w1 output_drawn_twice',
    ],
    ['an edge back', { edges: [...good.edges, { from: 'm1', output: 'next', to: 'w1' }] }, 'w1 cycle'],
    ['two steps of one id', { nodes: [...good.nodes, ...good.nodes.slice(0, 1)] }, 'w1 node_id_twice'],
    ['a zone that is none', { settings: { timezone: 'Seoul' } }, '- zone_unknown'],
    ['a goal without an event', { goal: { event: '' } }, '- event_missing'],
    [
      'a filter of the trigger that compares no numbers',
      { trigger: { type: 'event', event: 'A', where: [odd] } },
      'trigger value_not_number',
    ],
    ['a filter of an exit that cannot be', { exits: [{ event: 'A', where: [odd] }] }, '- value_not_number'],
    ['a filter of the goal that cannot be', { goal: { event: 'A', where: [odd] } }, '- value_not_number'],
    [
      'a filter of a wait that cannot be',
      { nodes: [{ id: 'w1', type: 'wait_event', config: { event: 'A', where: [odd], timeout: 'PT1H' } }] },
      'w1 value_not_number',
    ],
    [
      'an exit by an unknown path',
      { exits: [{ event: 'Cart Emptied', match: { cart_id: 'cart.id' } }] },
      '- path_unknown',
    ],
  ])('finds %s', (_, change, expected) => {
    expect(codes(change)).toContain(expected);
  });

  it('finds a branch or a variant whose id is what steps say of themselves', () => {
    const when: Condition = { attribute: 'tier', op: 'exists' };
    const variants = ['moved', 'ended'].map((id) => ({ id, name: '', weight: 50 }));
    const branches = ['waiting', 'vip'].map((id) => ({ id, name: 'A', when }));
    const nodes: JourneyDocument['nodes'] = [
      { id: 's1', type: 'split', config: { branches } },
      { id: 'x1', type: 'ab', config: { experiment: 'x', variants } },
    ];
    const edges = [
      { from: 'trigger', output: 'next', to: 's1' },
      { from: 's1', output: 'vip', to: 'x1' },
    ];
    expect(validate({ ...good, nodes, edges })).toMatchObject([
      { nodeId: 's1', code: 'output_reserved', facts: { id: 'waiting' } },
      { nodeId: 'x1', code: 'output_reserved', facts: { id: 'moved' } },
      { nodeId: 'x1', code: 'output_reserved', facts: { id: 'ended' } },
    ]);
  });

  it('finds a match with a step that hears nothing', () => {
    if (waitNode?.type !== 'wait_event' || !sendNode) throw new Error('the good journey has changed');
    const nodes: JourneyDocument['nodes'] = [
      { ...waitNode, config: { ...waitNode.config, match: { order_id: 'steps.m1.order_id' } } },
      sendNode,
    ];
    expect(codes({ nodes })).toContain('w1 step_not_heard');
  });

  it('finds a condition that asks of a step which is not there, or keeps nothing, or sends nothing', () => {
    const asking = (when: Condition): Partial<JourneyDocument> => ({
      nodes: [...good.nodes, { id: 's1', type: 'split', config: { branches: [{ id: 'a', name: 'A', when }] } }],
      edges: [...good.edges, { from: 'm1', output: 'next', to: 's1' }],
    });
    const found = (when: Condition) =>
      validate({ ...good, ...asking(when) }).map(({ field, code }) => `${field} ${code}`);
    const opened = (node: string): Condition => ({ message: { node }, status: 'opened' });
    const answered = (step: string): Condition => ({ step, op: 'exists' });
    const compared = (from: string): Condition => ({ attribute: 'last', op: 'equals', value: { from } });
    expect(found({ all: [opened('m1'), answered('w1.order_id'), compared('steps.w1.order_id')] })).toEqual([]);
    expect(found({ any: [opened('gone'), opened('w1')] })).toEqual([
      'branches.0.when.any.0.message.node message_step_unknown',
      'branches.0.when.any.1.message.node message_step_unknown',
    ]);
    expect(found({ not: answered('m1.order_id') })).toEqual(['branches.0.when.not.step step_not_heard']);
    expect(found(compared('steps.gone.order_id'))).toEqual(['branches.0.when.value.from step_not_heard']);
    expect(codes({ exits: [{ when: opened('gone') }] })).toEqual(['- message_step_unknown']);
    expect(codes({ trigger: { type: 'event', event: 'A', audience: opened('gone') } })).toEqual([
      'trigger message_step_unknown',
    ]);
  });

  it('finds a broken template on its field', () => {
    const nodes: JourneyDocument['nodes'] = [
      ...good.nodes.slice(0, 1),
      {
        id: 'm1',
        type: 'send',
        config: { channel: 'email', content: { subject: '{{ customer.name', html: '<p></p>' } },
      },
    ];
    expect(validate({ ...good, nodes })).toMatchObject([
      { nodeId: 'm1', field: 'content.subject', code: 'template_error' },
    ]);
  });
});

describe('parsing', () => {
  it('refuses unknown fields and wrong types, with their place', () => {
    const odd = { ...good, nodes: [{ ...sendNode, config: { channel: 'email', content: { subject: 1, html: '' } } }] };
    expect(parseDocument(odd)).toMatchObject({
      ok: false,
      issues: [{ nodeId: 'm1', path: 'nodes.0.config.content.subject' }],
    });
    expect(parseDocument({ ...good, colour: 'red' })).toMatchObject({
      ok: false,
      issues: [{ code: 'unrecognized_keys' }],
    });
    expect(parseDocument({ ...good, format: 2 }).ok).toBe(false);
    expect(parseDocument(null).ok).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const parsed = parseDocument(input);
        return parsed.ok || parsed.issues.length > 0;
      }),
    );
  });
});

describe('compiling', () => {
  it('leads an undrawn "skipped" where "next" leads, and leaves out what leads nowhere', () => {
    const nodes: JourneyDocument['nodes'] = [...good.nodes, { id: 'x1', type: 'exit', config: { reason: '' } }];
    const compiled = compile({ ...good, nodes, edges: [...good.edges, { from: 'm1', output: 'next', to: 'x1' }] });
    if (!compiled.ok) throw new Error('it compiles');
    expect(compiled.plan.nodes.m1?.next).toEqual({ next: 'x1', skipped: 'x1' });
    expect(compiled.plan.nodes.w1?.next).toEqual({ timeout: 'm1' });
    expect(compiled.plan).toMatchObject({ start: 'w1', reentry: { allowed: 'after_exit' }, category: 'advertising' });
  });

  it('refuses what validation refuses', () => {
    expect(compile({ ...good, nodes: [] }).ok).toBe(false);
  });
});

it('says which rules of the journey say nothing, or cannot be', () => {
  const found = (rules: Partial<JourneyDocument>) =>
    validate({ ...good, ...rules }).map(({ code, field, severity }) => [code, field, severity]);
  expect(found({ settings: { startsAt: '2026-12-01T09:00:00+09:00', endsAt: '2026-12-01T00:00:00Z' } })).toEqual([
    ['ends_before_it_starts', 'settings.endsAt', 'error'],
  ]);
  expect(found({ settings: { startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-02T00:00:00Z' } })).toEqual([]);
  expect(found({ settings: { entryCap: { total: 10, perHour: 20 } } })).toEqual([
    ['cap_per_hour_unused', 'settings.entryCap.perHour', 'warning'],
  ]);
  expect(found({ reentry: { allowed: 'restart', cooldown: 'P1D', max: 3 } })).toEqual([
    ['cooldown_unused', 'reentry.cooldown', 'warning'],
  ]);
  expect(found({ reentry: { allowed: 'never', max: 3 } })).toEqual([['max_unused', 'reentry.max', 'warning']]);
  expect(found({ exits: [{ when: { event: ' ' } }] })).toEqual([['event_missing', 'exits.0.when.event', 'error']]);
});
