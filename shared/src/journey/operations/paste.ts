import type { Json } from '../../json.ts';
import { definitionOf } from '../../nodes/definitions.ts';
import { type JourneyDocument, type JourneyNode, nodeSchema } from '../document.ts';
import { connect } from './connect.ts';
import type { Fragment } from './fragment.ts';
import { type Place, withNode } from './place.ts';
import { remapIds } from './remap-ids.ts';

export interface Paste {
  readonly type: 'paste';
  readonly fragment: Fragment;
  /** Old id -> new id; a node without one is left out. */
  readonly ids: Readonly<Record<string, string>>;
  readonly offset?: Place;
}

export function paste(document: JourneyDocument, { fragment, ids, offset = { x: 0, y: 0 } }: Paste): JourneyDocument {
  const placed: Record<string, string> = {};
  let grown = document;
  for (const node of fragment.nodes) {
    const id = Object.hasOwn(ids, node.id) ? ids[node.id] : undefined;
    const copy =
      id === undefined ? undefined : nodeSchema.safeParse({ id, type: node.type, config: copyOf(node, ids) });
    const at = fragment.layout[node.id];
    const next = copy?.success ? withNode(grown, copy.data, at && { x: at.x + offset.x, y: at.y + offset.y }) : null;
    if (id === undefined || !next) continue;
    placed[node.id] = id;
    grown = next;
  }
  for (const { from, output, to } of fragment.edges) {
    const [start, end] = [placed[from], placed[to]];
    if (start && end) grown = connect(grown, { type: 'connect', edge: { from: start, output, to: end } });
  }
  return grown;
}

/** Its settings, naming the copies; what was not copied is named as before. */
function copyOf(node: JourneyNode, ids: Readonly<Record<string, string>>): Json {
  const newId = (id: string): string => (Object.hasOwn(ids, id) ? (ids[id] ?? id) : id);
  const config = definitionOf(node.type).retarget({ ...node.config }, newId);
  return remapIds(config as Json, ids); // a parsed config is plain JSON
}
