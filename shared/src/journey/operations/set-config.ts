import { type JourneyDocument, nodeSchema } from '../document.ts';
import { nodeById, outputsOf } from '../graph.ts';

export interface SetConfig {
  readonly type: 'set_config';
  readonly id: string;
  /** Read by the node's own definition, so that whatever a form made of it cannot harm the document. */
  readonly config: object;
}

/** New settings of a node. Edges of outputs that are gone with them go too; malformed settings change nothing. */
export function setConfig(document: JourneyDocument, { id, config }: SetConfig): JourneyDocument {
  const node = nodeById(document, id);
  const parsed = node && nodeSchema.safeParse({ id, type: node.type, config });
  if (!parsed?.success) return document;
  const outputs = new Set(outputsOf(parsed.data).map((output) => output.id));
  return {
    ...document,
    nodes: document.nodes.map((other) => (other.id === id ? parsed.data : other)),
    edges: document.edges.filter(({ from, output }) => from !== id || outputs.has(output)),
  };
}
