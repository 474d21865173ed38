import { expect, it } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../journey/document.ts';
import { type KnownNames, optionsAt } from './options-at.ts';
import { placeAt } from './place-at.ts';
import type { Schema } from './schemas-at.ts';

const schema = z.toJSONSchema(documentSchema, { io: 'input' }) as Schema; // what zod writes is what is read of it here
const known: KnownNames = {
  events: ['Product Added', 'Order Completed'],
  attributes: ['tier', 'address.city'],
  properties: (event) => (event === 'Product Added' ? ['cart_id', 'price'] : []),
  segments: [{ id: 's-1', name: 'VIP' }],
  journeys: [{ id: 'j-1', name: 'Welcome' }],
  pools: [{ id: 'spring', name: 'Spring' }],
};

/** `|` is where somebody writes. */
function offered(marked: string, format: 'yaml' | 'json' = 'yaml'): unknown[] {
  const offset = marked.indexOf('|');
  const place = placeAt(marked.replace('|', ''), offset, format);
  return place ? optionsAt(schema, place, known, 'en').map(({ value }) => value) : [];
}

const nodes = `nodes:
  - id: w1
    type: wait_event
    config: { event: Order Completed, timeout: PT1H }
  - id: s1
    type: split
    config: { branches: [{ id: vip, name: VIP, when: { attribute: tier, op: exists } }] }
`;

it.each<[string, string, string[]]>([
  ['the fields of a journey', 'format: 1\nname: x\n|', ['trigger', 'nodes', 'edges', 'goal']],
  ['a field that is begun', 'format: 1\ntri|\nnodes: []', ['trigger']],
  ['the kinds of triggers', 'trigger:\n  type: |\n', ['event', 'segment', 'schedule', 'date', 'api']],
  ['the fields of a kind of trigger', 'trigger:\n  type: segment\n  |', ['segmentId', 'on', 'audience']],
  ['kinds of steps', 'nodes:\n  - id: a\n    type: |', ['wait', 'split', 'send', 'exit']],
  ['the settings of a kind of step', 'nodes:\n  - id: a\n    type: throttle\n    config:\n      |', ['limit', 'per']],
  ['settings on one line', 'nodes:\n  - { id: a, type: throttle, config: { | } }', ['limit', 'per']],
  ['events, blanks and all', 'trigger:\n  type: event\n  event: Product A|', ['Product Added', 'Order Completed']],
  [
    'one of several events',
    'nodes:\n  - id: a\n    type: wait_event\n    config:\n      events:\n        - |',
    ['Order Completed'],
  ],
  ['properties of the event', 'trigger:\n  type: event\n  event: Product Added\n  key: |', ['cart_id', 'price']],
  ['segments', 'trigger:\n  type: segment\n  segmentId: |', ['s-1']],
  ['attributes in a condition', 'trigger:\n  type: api\n  audience:\n    all:\n      - attribute: |', ['tier']],
  ['operators', 'trigger:\n  type: api\n  audience: { attribute: tier, op: | }', ['equals', 'within_last']],
  ['where a connection begins', `${nodes}edges:\n  - { from: | }`, ['trigger', 'w1', 's1']],
  ['outputs of its step', `${nodes}edges:\n  - { from: s1, output: |, to: w1 }`, ['vip', 'else']],
  ['where it leads', `${nodes}edges:\n  - from: w1\n    output: timeout\n    to: |`, ['w1', 's1']],
  ['true and false', 'goal:\n  event: A\n  endsRun: |', ['true', 'false']],
])('%s', (_, text, expected) => {
  expect(offered(text).map(String)).toEqual(expect.arrayContaining(expected));
});

it('offers no field twice, and none of another kind', () => {
  const settings = offered('nodes:\n  - id: a\n    type: throttle\n    config:\n      limit: 3\n      |');
  expect(settings).toEqual(['per']);
});

it('completes JSON within its quotes', () => {
  expect(offered('{"trigger": {"type": "|"}}', 'json')).toEqual(expect.arrayContaining(['event', 'segment']));
  expect(offered('{"trigger": {"type": "api"}, "|"}', 'json')).toEqual(expect.arrayContaining(['nodes', 'edges']));
  expect(offered('{"trigger": {"type": "event", "event": "Prod|uct"}}', 'json')).toContain('Product Added');
});

it('replaces what is written already', () => {
  const text = 'trigger:\n  type: event\n  event: Product Viewed\n  key: cart_id';
  const place = placeAt(text, text.indexOf('Viewed'), 'yaml');
  expect(place && text.slice(place.from, place.to)).toBe('Product Viewed');
});

it('offers nothing in a comment or in a mail', () => {
  expect(offered('format: 1 # the |\n')).toEqual([]);
  expect(
    offered('nodes:\n  - id: m\n    type: send\n    config:\n      content:\n        html: |-\n          <p>x'),
  ).toEqual([]);
});
