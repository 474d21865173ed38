import { type Fragment, fragmentSchema } from '@olle/shared/journey/operations/fragment';
import { isTooDeep } from '@olle/shared/json';
import { z } from 'zod';

const signSchema = z.object({ olle: z.literal('steps') });
const clipSchema = z.object({ olle: z.literal('steps'), ...fragmentSchema.shape });

/** Steps as text in the system's clipboard, so that they can be pasted into another journey. */
export const clipOf = (fragment: Fragment): string => JSON.stringify({ olle: 'steps', ...fragment });

/** `foreign`: it holds something else; `broken`: steps that this release cannot read. */
type Clip = { readonly fragment: Fragment } | { readonly fault: 'foreign' | 'broken' };

export function clipIn(text: string): Clip {
  const value = parsed(text);
  if (!signSchema.safeParse(value).success) return { fault: 'foreign' };
  const { data } = isTooDeep(value) ? {} : clipSchema.safeParse(value);
  if (!data || !isWhole(data)) return { fault: 'broken' };
  return { fragment: { nodes: data.nodes, edges: data.edges, layout: data.layout } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** No id twice, no edge from or to a step that is not there. */
function isWhole({ nodes, edges }: Fragment): boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  return ids.size === nodes.length && edges.every(({ from, to }) => ids.has(from) && ids.has(to));
}
