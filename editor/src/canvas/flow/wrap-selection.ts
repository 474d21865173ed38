import { type JourneyDocument, nodeSchema } from '@olle/shared/journey/document';
import { edgesFrom, leapsOf, outputsOf } from '@olle/shared/journey/graph';
import { applyOperation, type Operation } from '@olle/shared/journey/operations/apply-operation';
import { definitionOf, type NodeType } from '@olle/shared/nodes/definitions';
import { rowHeight } from '../layout/card-size.ts';
import { isPlaced, placesOf } from '../layout/places.ts';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { chosenSteps } from './edit-selection.ts';
import { newId } from './new-id.ts';
import { headOf, waysOut } from './selection-ends.ts';

/** The decision that is put before steps which only some are to come to. */
const decision: NodeType = 'split';

/**
 * Puts a decision before the chosen steps: some come to them, the others go on where they lead. Says whether it could:
 * the steps have to be one piece, come to by one way.
 */
export function wrapSelection(store: EditorStore): boolean {
  const state = store.getState();
  const document = documentOf(state);
  const id = newId(document, decision);
  const operations = wrapping(document, chosenSteps(store), id);
  if (!operations) return false;
  state.apply(operations);
  state.select(onlyNodes(id));
  return true;
}

/** The edits, as one entry of the history; null when the steps are no one piece. */
export function wrapping(document: JourneyDocument, ids: readonly string[], id: string): readonly Operation[] | null {
  const head = headOf(document, ids);
  if (head === null) return null;
  const node = nodeSchema.parse({ id, type: decision, config: definitionOf(decision).initial });
  const outputs = outputsOf(node);
  const [through, past] = [outputs[0]?.id, outputs.at(-1)?.id];
  if (through === undefined || past === undefined) return null;
  const at = placesOf(document)[head];
  const wrapped: Operation = {
    type: 'wrap_node',
    id: head,
    node,
    through,
    past,
    ...(isPlaced(document) && at ? { at } : {}),
  };
  const operations: Operation[] = [...roomFor(document, ids), wrapped];
  const grown = operations.reduce(applyOperation, document);
  // What is passed by are all the steps, not only the first of them.
  const targets = new Set(waysOut(document, ids).map(({ to }) => to));
  const [on] = targets;
  const drawn = edgesFrom(grown, id).some(({ output }) => output === past);
  if (targets.size === 1 && on !== undefined)
    operations.push({ type: 'connect', edge: { from: id, output: past, to: on } });
  else if (drawn) operations.push({ type: 'disconnect', outputs: [{ from: id, output: past }] });
  return [...operations, ...loopsWithin(document, ids, head)];
}

/** Who goes round among the chosen steps goes on doing so; who is led back from elsewhere comes to the decision. */
function loopsWithin(document: JourneyDocument, ids: readonly string[], head: string): Operation[] {
  const leaping = document.nodes.filter((node) => ids.includes(node.id) && leapsOf(node).some(({ to }) => to === head));
  return leaping.map(({ id, config }) => ({ type: 'set_config', id, config }));
}

/** In an arranged drawing the decision takes the first step's place, and everything from there on moves down by a row. */
function roomFor(document: JourneyDocument, ids: readonly string[]): Operation[] {
  const head = headOf(document, ids);
  const places = placesOf(document);
  const at = head === null ? undefined : places[head];
  if (!isPlaced(document) || !at) return [];
  const below = Object.entries(places).filter(([, { y }]) => y >= at.y);
  return [{ type: 'move', places: Object.fromEntries(below.map(([id, { x, y }]) => [id, { x, y: y + rowHeight }])) }];
}
