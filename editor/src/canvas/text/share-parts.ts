import { sameJson } from '@olle/shared/conditions/same-json';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Json } from '@olle/shared/json';

/** `after`, with every part that says the same taken from `before`: only what differs is drawn anew. */
export function shareParts(before: JourneyDocument, after: JourneyDocument): JourneyDocument {
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const edges = new Map(before.edges.map((edge) => [`${edge.from}/${edge.output}`, edge]));
  const shared: JourneyDocument = {
    ...after,
    trigger: either(before.trigger, after.trigger),
    nodes: after.nodes.map((node) => either(nodes.get(node.id), node)),
    edges: after.edges.map((edge) => either(edges.get(`${edge.from}/${edge.output}`), edge)),
  };
  if (sameItems(before.nodes, shared.nodes)) shared.nodes = before.nodes;
  if (sameItems(before.edges, shared.edges)) shared.edges = before.edges;
  if (after.reentry) shared.reentry = either(before.reentry, after.reentry);
  if (after.exits) shared.exits = either(before.exits, after.exits);
  if (after.goal) shared.goal = either(before.goal, after.goal);
  if (after.settings) shared.settings = either(before.settings, after.settings);
  if (after.layout) shared.layout = either(before.layout, after.layout);
  if (after.notes) shared.notes = either(before.notes, after.notes);
  return shared;
}

// What the document's schema let in is JSON, whatever its type is called.
const either = <T>(before: T | undefined, after: T): T =>
  before !== undefined && sameJson(before as Json, after as Json) ? before : after;

const sameItems = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((item, index) => item === after[index]);
