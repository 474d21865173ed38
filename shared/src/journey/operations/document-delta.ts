import { z } from 'zod';
import { documentSchema, edgeSchema, type JourneyDocument, layoutSchema, nodeSchema } from '../document.ts';

const spliceOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ at: z.int().min(0), drop: z.int().min(0), put: z.array(item) });

export const documentDeltaSchema = z.strictObject({
  set: documentSchema.omit({ nodes: true, edges: true, layout: true }).partial(),
  unset: z.array(z.string()),
  nodes: spliceOf(nodeSchema).optional(),
  edges: spliceOf(edgeSchema).optional(),
  layout: z.strictObject({ set: layoutSchema, unset: z.array(z.string()) }).optional(),
});

/** What turns one document into another: as small as what differs, so that two hundred of them fit into a browser's store. */
export type DocumentDelta = z.infer<typeof documentDeltaSchema>;

interface Splice<T> {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly T[];
}

/** What is taken over whole where it differs: rules, notes, and whatever documents of a later release say. */
const whole = (document: JourneyDocument): Readonly<Record<string, unknown>> => {
  const { nodes: _nodes, edges: _edges, layout: _layout, ...rest } = document;
  return rest;
};

/**
 * Cheap for documents of one history: they share what did not change, so that parts are compared by identity.
 * @example applyDelta(before, deltaOf(before, after)) // as `after`
 */
export function deltaOf(before: JourneyDocument, after: JourneyDocument): DocumentDelta {
  const [was, is] = [whole(before), whole(after)];
  const nodes = spliceOver(before.nodes, after.nodes);
  const edges = spliceOver(before.edges, after.edges);
  const layout = after.layout !== undefined && before.layout !== after.layout;
  const gone = before.layout !== undefined && after.layout === undefined ? ['layout'] : [];
  return {
    set: Object.fromEntries(Object.entries(is).filter(([key, value]) => value !== undefined && was[key] !== value)),
    unset: [...Object.keys(was).filter((key) => was[key] !== undefined && is[key] === undefined), ...gone],
    ...(nodes && { nodes }),
    ...(edges && { edges }),
    ...(layout && after.layout ? { layout: placesBetween(before.layout ?? {}, after.layout) } : {}),
  };
}

export function applyDelta(document: JourneyDocument, delta: DocumentDelta): JourneyDocument {
  const kept = Object.fromEntries(
    Object.entries(document).filter(([key]) => !delta.unset.some((gone) => gone === key)),
  );
  // Only what may be missing is ever unset, and every part comes from a document.
  const next = { ...kept, ...delta.set } as JourneyDocument;
  return {
    ...next,
    nodes: delta.nodes ? spliced(document.nodes, delta.nodes) : document.nodes,
    edges: delta.edges ? spliced(document.edges, delta.edges) : document.edges,
    ...(delta.layout && { layout: placed(document.layout ?? {}, delta.layout) }),
  };
}

/** One stretch that covers all that differs; null: nothing does. */
function spliceOver<T>(before: readonly T[], after: readonly T[]): { at: number; drop: number; put: T[] } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at++;
  let tail = 0;
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const drop = before.length - at - tail;
  const put = after.slice(at, after.length - tail);
  return drop === 0 && put.length === 0 ? null : { at, drop, put };
}

const spliced = <T>(list: readonly T[], { at, drop, put }: Splice<T>): T[] => [
  ...list.slice(0, at),
  ...put,
  ...list.slice(at + drop),
];

type Layout = NonNullable<JourneyDocument['layout']>;

function placesBetween(before: Layout, after: Layout) {
  return {
    set: Object.fromEntries(Object.entries(after).filter(([id, place]) => before[id] !== place)),
    unset: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
  };
}

const placed = (
  layout: Layout,
  { set, unset }: { readonly set: Layout; readonly unset: readonly string[] },
): Layout => ({
  ...Object.fromEntries(Object.entries(layout).filter(([id]) => !unset.includes(id))),
  ...set,
});
