import type { JourneyDocument, JourneyNode } from '../document.ts';
import { connect } from './connect.ts';
import { insertNode } from './insert-node.ts';
import { hasOutput } from './outputs.ts';
import { isAt, type Place, withNode } from './place.ts';

export interface AddNode {
  readonly type: 'add_node';
  readonly node: JourneyNode;
  readonly at?: Place;
  /** The output it was dragged from. One that already leads somewhere gets the node in between. */
  readonly from?: { readonly node: string; readonly output: string };
}

export function addNode(document: JourneyDocument, { node, at, from }: AddNode): JourneyDocument {
  const place = at ? { at } : {};
  if (from && document.edges.some(isAt(from.node, from.output)))
    return insertNode(document, { type: 'insert_node', node, on: { from: from.node, output: from.output }, ...place });
  const grown = withNode(document, node, at) ?? document;
  if (grown === document || !from || !hasOutput(document, from.node, from.output)) return grown;
  return connect(grown, { type: 'connect', edge: { from: from.node, output: from.output, to: node.id } });
}
