import { definitionOf } from '../nodes/definitions.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { nodeById } from './graph.ts';
import { type Mention, mentionsIn, mentionsOf } from './mentions.ts';
import type { Problem } from './problem.ts';
import type { EventExit, Goal } from './rules.ts';

/** Where `match` and conditions may look. */
const roots = new Set(['trigger', 'steps', 'customer']);

type Placed = Mention & { readonly nodeId: string | null };

/** What settings, rules and conditions read of this journey: paths that exist, steps that keep or send something. */
export function readProblems(document: JourneyDocument): Problem[] {
  return [...ofNodes(document), ...ofTrigger(document), ...ofRules(document)].flatMap((mention) => {
    const fault = 'path' in mention ? pathFault(document, mention.path) : senderFault(document, mention.sender);
    const facts = 'path' in mention ? { path: mention.path } : {};
    const { nodeId, field } = mention;
    return fault ? [{ nodeId, field, code: fault, facts, severity: 'error' as const }] : [];
  });
}

const ofNodes = ({ nodes }: JourneyDocument): Placed[] =>
  nodes.flatMap(({ id, type, config }) => {
    const { reads, conditions } = definitionOf(type);
    const mentions = [
      ...reads({ ...config }),
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

function pathFault(document: JourneyDocument, path: string): string | null {
  const [root = '', second, third] = path.split('.');
  if (!roots.has(root) || !second) return 'path_unknown';
  if (root !== 'steps') return null;
  if (!document.nodes.some((node) => isKeptBy(node, second))) return 'step_not_heard';
  return third ? null : 'path_unknown';
}

function isKeptBy({ id, type, config }: JourneyNode, name: string): boolean {
  const names = definitionOf(type).keeps({ ...config });
  return names !== null && (id === name || names.includes(name));
}

function senderFault(document: JourneyDocument, id: string): string | null {
  const node = nodeById(document, id);
  return node && definitionOf(node.type).family === 'message' ? null : 'message_step_unknown';
}
