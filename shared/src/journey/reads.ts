import { definitionOf } from '../nodes/definitions.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { nodeById, passedBefore } from './graph.ts';
import { type Mention, mentionsIn, mentionsOf } from './mentions.ts';
import { oncePerNode } from './once-per-node.ts';
import type { Problem } from './problem.ts';
import type { EventExit, Goal } from './rules.ts';
import { stepsNamedIn } from './steps-named-in.ts';

/** Where `match` and conditions may look. */
const roots = new Set(['trigger', 'steps', 'customer']);

type Placed = Mention & { readonly nodeId: string | null };

/**
 * What settings, templates, rules and conditions read of this journey: paths that exist, steps that keep or send
 * something, and that somebody may have passed by then.
 */
export function readProblems(document: JourneyDocument): Problem[] {
  const before = passedBefore(document);
  return [...ofNodes(document), ...ofTrigger(document), ...ofRules(document)].flatMap((mention) => {
    const fault = 'path' in mention ? pathFault(document, mention, before) : senderFault(document, mention, before);
    const { nodeId, field } = mention;
    return fault ? [{ nodeId, field, ...fault, facts: factsOf(mention) }] : [];
  });
}

const factsOf = (mention: Mention): Problem['facts'] =>
  'sender' in mention ? {} : { path: mention.path, ...(mention.line !== undefined && { line: mention.line }) };

const ofNodes = ({ nodes }: JourneyDocument): Placed[] => nodes.flatMap(ofNode);

const ofNode = oncePerNode(({ id, type, config }): readonly Placed[] => {
  const { reads, conditions, templates } = definitionOf(type);
  const mentions = [
    ...reads({ ...config }),
    ...templates({ ...config }).flatMap(stepsNamedIn),
    ...conditions({ ...config }).flatMap(({ condition, field }) => mentionsIn(condition, field)),
  ];
  return mentions.map((mention) => ({ ...mention, nodeId: id }));
});

const ofTrigger = ({ trigger: { audience, ...trigger } }: JourneyDocument): Placed[] => {
  const filters = 'where' in trigger ? (trigger.where ?? []) : [];
  const mentions = [...(audience ? mentionsIn(audience, 'audience') : []), ...mentionsOf(filters, 'where')];
  return mentions.map((mention) => ({ ...mention, nodeId: triggerId }));
};

function ofRules({ exits = [], goal }: JourneyDocument): Placed[] {
  const ofExits = exits.flatMap((exit, index) =>
    'event' in exit ? ofEvent(exit, `exits.${index}`) : mentionsIn(exit.when, `exits.${index}.when`),
  );
  return [...ofExits, ...(goal ? ofEvent(goal, 'goal') : [])].map((mention) => ({ ...mention, nodeId: null }));
}

const ofEvent = ({ where = [], match = {} }: EventExit | Goal, field: string): Mention[] => [
  ...mentionsOf(where, `${field}.where`),
  ...Object.entries(match).map(([property, path]) => ({ path, field: `${field}.match.${property}` })),
];

type Fault = Pick<Problem, 'code' | 'severity'>;
type Before = ReturnType<typeof passedBefore>;
const error = (code: string): Fault => ({ code, severity: 'error' });
/** Whom a publisher moves here from another version may have passed what nobody else has. */
const warning = (code: string): Fault => ({ code, severity: 'warning' });

function pathFault(
  { nodes }: JourneyDocument,
  { path, line, nodeId }: Extract<Placed, { path: string }>,
  before: Before,
): Fault | null {
  const [root = '', second, third] = path.split('.');
  if (!roots.has(root) || !second) return error('path_unknown');
  if (root !== 'steps') return null;
  const keepers = nodes.filter((node) => isKeptBy(node, second)).map(({ id }) => id);
  if (keepers.length === 0) return error('step_not_heard');
  if (!third && line === undefined) return error('path_unknown');
  return isPassed(keepers, nodeId, before) ? null : warning('step_not_before');
}

/** Is one of these behind somebody who comes here? Of a step that nothing leads to yet, that is not known. */
function isPassed(ids: readonly string[], nodeId: string | null, before: Before): boolean {
  if (nodeId === null) return true;
  const passed = before(nodeId);
  return (nodeId !== triggerId && !passed.has(triggerId)) || ids.some((id) => passed.has(id));
}

function isKeptBy({ id, type, config }: JourneyNode, name: string): boolean {
  const names = definitionOf(type).keeps({ ...config });
  return names !== null && (id === name || names.includes(name));
}

function senderFault(
  document: JourneyDocument,
  { sender, nodeId }: Extract<Placed, { sender: string }>,
  before: Before,
): Fault | null {
  const node = nodeById(document, sender);
  if (!node || definitionOf(node.type).family !== 'message') return error('message_step_unknown');
  return isPassed([sender], nodeId, before) ? null : warning('message_step_not_before');
}
