import fc from 'fast-check';
import { definitions, nodeTypes } from '../../nodes/definitions.ts';
import { emptyDocument, type JourneyDocument, type JourneyNode, nodeSchema } from '../document.ts';
import type { Trigger } from '../trigger.ts';
import { applyOperation, type Operation } from './apply-operation.ts';
import { fragmentOf } from './fragment.ts';
import type { SetRules } from './set-rules.ts';

// Few ids, so that operations meet: taken ids, unknown ids and the trigger's are all likely.
const id = fc.constantFrom('trigger', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6');
const output = fc.constantFrom('next', 'else', 'vip', 'a', 'b', 'c', 'happened', 'timeout', 'empty', 'skipped');
const place = fc.record({ x: fc.double(), y: fc.integer() });

export const nodeOf = (nodeId: string, type: keyof typeof definitions): JourneyNode =>
  nodeSchema.parse({ id: nodeId, type, config: definitions[type].initial });

const configs = fc.oneof(
  fc.constantFrom(...nodeTypes).map((type) => ({ ...definitions[type].initial })),
  fc.constant({ experiment: 'x', variants: [{ id: 'c', name: 'C', weight: 100 }] }),
  fc.constant({ branches: [] }),
  fc.constant({ malformed: true }),
);
const node = fc.tuple(id, fc.constantFrom(...nodeTypes)).map(([nodeId, type]) => ({ nodeId, type }));
const ids = fc.dictionary(id, id, { maxKeys: 4 });
const edge = fc.record({ from: id, output, to: id });

const triggers = fc.constantFrom<Trigger>(
  { type: 'event', event: 'Product Added', where: [{ property: 'n', op: 'gte', value: 1 }] },
  { type: 'event', event: '', where: [{ property: 'n', op: 'gte', value: 'much' }] },
  { type: 'segment', segmentId: 's1', on: 'leaves' },
  { type: 'schedule', cron: '0 9 * * mon', timezone: 'Asia/Seoul', segmentId: 's1' },
  { type: 'date', attribute: 'due', anniversary: true, offset: '-P3D', time: '10:00' },
  { type: 'api', key: 'k', audience: { message: { node: 'n1' }, status: 'opened' } },
);
const rules = fc.constantFrom<SetRules['rules']>(
  { goal: { event: 'Order Completed', match: { k: 'trigger.k' }, within: 'P7D' } },
  { goal: null, exits: null, settings: null },
  {
    exits: [{ event: 'B', where: [{ property: 'n', op: 'lt', value: 3 }] }, { when: { attribute: 'n', op: 'exists' } }],
  },
  { exits: [{ event: 'B', match: { k: 'steps.n2.k' } }] },
  { reentry: { allowed: 'restart', max: 2 } },
  {
    settings: { timezone: 'America/New_York', late: { skipOlderThan: 'PT6H' }, exclusionGroup: 'offers', priority: 3 },
  },
  { settings: { timezone: 'Mars/Base' } },
);

type Draw = (document: JourneyDocument) => Operation;
const fixed = (operation: fc.Arbitrary<Operation>): fc.Arbitrary<Draw> => operation.map((drawn) => () => drawn);

const drawn: fc.Arbitrary<Draw> = fc.oneof(
  fixed(
    fc.tuple(node, place, fc.option(fc.record({ node: id, output }), { nil: undefined })).map(([made, at, from]) => {
      const { nodeId, type } = made;
      const start = from ? { from } : {};
      // The trigger's id is no node's: the schema takes it, the operation does not.
      return { type: 'add_node', node: nodeOf(nodeId, type), at, ...start };
    }),
  ),
  fixed(
    fc.tuple(node, edge).map(([{ nodeId, type }, on]) => ({ type: 'insert_node', node: nodeOf(nodeId, type), on })),
  ),
  fixed(fc.array(id, { maxLength: 3 }).map((chosen) => ({ type: 'remove_nodes', ids: chosen }))),
  fixed(edge.map((drawnEdge) => ({ type: 'connect', edge: drawnEdge }))),
  fixed(edge.map(({ from, output: by }) => ({ type: 'disconnect', outputs: [{ from, output: by }] }))),
  fixed(fc.tuple(edge, edge).map(([before, to]) => ({ type: 'reconnect', edge: before, to }))),
  fixed(
    fc
      .record({ id, take: fc.constantFrom('step', 'branch'), onto: fc.record({ from: id, output }) })
      .map((chosen) => ({ type: 'relocate', ...chosen })),
  ),
  fixed(
    fc.record({ id, made: node, through: output, past: output }).map(({ made, ...chosen }) => ({
      type: 'wrap_node',
      node: nodeOf(made.nodeId, made.type),
      ...chosen,
    })),
  ),
  fixed(fc.tuple(id, configs).map(([nodeId, config]) => ({ type: 'set_config', id: nodeId, config }))),
  fixed(triggers.map((trigger) => ({ type: 'set_trigger', trigger }))),
  fixed(rules.map((chosen) => ({ type: 'set_rules', rules: chosen }))),
  fixed(
    fc
      .tuple(id, fc.option(fc.record({ text: fc.string({ maxLength: 2_100 }), x: fc.double(), y: fc.integer() })))
      .map(([noteId, note]) => ({ type: 'set_note', id: noteId, note })),
  ),
  fixed(fc.string({ maxLength: 300 }).map((name) => ({ type: 'rename', name }))),
  fixed(fc.dictionary(id, place).map((places) => ({ type: 'move', places }))),
  fixed(ids.map((copies) => ({ type: 'duplicate_nodes', ids: copies }))),
  ids.map(
    (copies): Draw =>
      (document) => ({ type: 'paste', ids: copies, fragment: fragmentOf(document, Object.keys(copies)) }),
  ),
);

/** Documents along any sequence of edits of one, which is the first. */
export const documentsFrom = (first: JourneyDocument, maxLength: number): fc.Arbitrary<JourneyDocument[]> =>
  fc.array(drawn, { maxLength, size: 'max' }).map((draws) => {
    const along = [first];
    for (const draw of draws) {
      const last = along.at(-1) ?? first;
      along.push(applyOperation(last, draw(last)));
    }
    return along;
  });

/** The same, the first one empty. */
export const documentsAlong: fc.Arbitrary<JourneyDocument[]> = documentsFrom(emptyDocument(''), 40);
