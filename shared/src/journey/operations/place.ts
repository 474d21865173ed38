import { z } from 'zod';
import { type Edge, type JourneyDocument, type JourneyNode, maxNodes, nodeSchema, triggerId } from '../document.ts';

/** Where a card stands on the canvas. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const edge = 1_000_000;
const bounded = (value: number): number =>
  Number.isFinite(value) ? Math.round(Math.max(-edge, Math.min(edge, value))) : 0;
const ownName = z.string().refine((id) => id !== triggerId);

/** The document with one more node, or null when it cannot take it: id taken, settings malformed, drawing full. */
export function withNode(document: JourneyDocument, node: JourneyNode, at?: Place): JourneyDocument | null {
  const parsed = nodeSchema.safeParse(node);
  if (!parsed.success || !ownName.safeParse(node.id).success) return null;
  if (document.nodes.length >= maxNodes || document.nodes.some(({ id }) => id === node.id)) return null;
  const grown = { ...document, nodes: [...document.nodes, parsed.data] };
  return at ? withPlaces(grown, { [node.id]: at }) : grown;
}

/** The document with these cards moved; places of unknown ids are left out. */
export function withPlaces(document: JourneyDocument, places: Readonly<Record<string, Place>>): JourneyDocument {
  const known = new Set([triggerId, ...document.nodes.map(({ id }) => id)]);
  const moved = Object.entries(places)
    .filter(([id]) => known.has(id))
    .map(([id, { x, y }]) => [id, { x: bounded(x), y: bounded(y) }]);
  return moved.length === 0 ? document : { ...document, layout: { ...document.layout, ...Object.fromEntries(moved) } };
}

export const isAt =
  (from: string, output: string) =>
  (edge: Edge): boolean =>
    edge.from === from && edge.output === output;
