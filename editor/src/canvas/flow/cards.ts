import { type JourneyDocument, type JourneyNode, triggerId } from '@olle/shared/journey/document';
import type { Trigger } from '@olle/shared/journey/trigger';
import type { Node } from '@xyflow/react';
import { placesOf } from '../layout/places.ts';
import type { Selection } from '../store/selection.ts';

interface StepData extends Record<string, unknown> {
  readonly node: JourneyNode;
  /** Outputs that lead somewhere, as one text, so that equal sets are equal values. */
  readonly drawn: string;
}
interface StartData extends Record<string, unknown> {
  readonly trigger: Trigger;
  readonly drawn: string;
}

export type StepCardNode = Node<StepData, 'step'>;
export type StartCardNode = Node<StartData, 'start'>;
export type CardNode = StepCardNode | StartCardNode;

const drawnOutputs = ({ edges }: JourneyDocument, id: string): string =>
  edges
    .filter(({ from }) => from === id)
    .map(({ output }) => output)
    .sort()
    .join(' ');

/** The cards of a document. One that has not changed stays the same object, so that it is not drawn again. */
export function cardsOf(document: JourneyDocument, selection: Selection, before: readonly CardNode[]): CardNode[] {
  const places = placesOf(document);
  const old = new Map(before.map((card) => [card.id, card]));
  const start: CardNode = {
    id: triggerId,
    type: 'start',
    position: places[triggerId] ?? { x: 0, y: 0 },
    data: { trigger: document.trigger, drawn: drawnOutputs(document, triggerId) },
  };
  const steps = document.nodes.map((node): CardNode => {
    const data = { node, drawn: drawnOutputs(document, node.id) };
    return { id: node.id, type: 'step', position: places[node.id] ?? { x: 0, y: 0 }, data };
  });
  return [start, ...steps].map((card) => unchanged(card, selection.nodes.includes(card.id), old.get(card.id)));
}

function unchanged(card: CardNode, selected: boolean, old: CardNode | undefined): CardNode {
  if (!old || old.type !== card.type) return { ...card, selected };
  const sameData = Object.keys(card.data).every((key) => card.data[key] === old.data[key]);
  const samePlace = card.position.x === old.position.x && card.position.y === old.position.y;
  if (sameData && samePlace && (old.selected ?? false) === selected) return old;
  // Only data and place come from the document; what the canvas measured stays.
  return { ...old, position: card.position, data: sameData ? old.data : card.data, selected } as CardNode; // of one type, as checked
}
