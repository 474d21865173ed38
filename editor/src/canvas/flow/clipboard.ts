import { type Fragment, fragmentSchema } from '@olle/shared/journey/operations/fragment';
import { z } from 'zod';

const clipSchema = z.object({ olle: z.literal('steps'), ...fragmentSchema.shape });

/** Steps as text in the system's clipboard, so that they can be pasted into another journey. */
export const clipOf = (fragment: Fragment): string => JSON.stringify({ olle: 'steps', ...fragment });

/** null: the clipboard holds something else. */
export function fragmentOfClip(text: string): Fragment | null {
  try {
    const { data } = clipSchema.safeParse(JSON.parse(text));
    return data ? { nodes: data.nodes, edges: data.edges, layout: data.layout } : null;
  } catch {
    return null;
  }
}
