import { type JourneyDocument, type JourneyNode, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import type { Trigger } from '@olle/shared/journey/trigger';
import type { Node } from '@xyflow/react';
import { placesOf } from '../layout/places.ts';
import type { Selection } from '../store/selection.ts';
import { guessOf } from './card-guess.ts';
import { cardAttributes } from './focus-attributes.ts';
import type { Folding } from './fold/folding.ts';
import { outputThen } from './gone-output.ts';

interface StepData extends Record<string, unknown> {
  readonly node: JourneyNode;
  /** Outputs that lead somewhere, as one text, so that equal sets are equal values. */
  readonly drawn: string;
  /** The other steps of the branch that this card stands for, as one text; empty when it stands for itself alone. */
  readonly folded: string;
}
interface StartData extends Record<string, unknown> {
  readonly trigger: Trigger;
  readonly drawn: string;
}

export type StepCardNode = Node<StepData, 'step'>;
export type StartCardNode = Node<StartData, 'start'>;
export type CardNode = StepCardNode | StartCardNode;

/** The cards of a document. One that has not changed stays the same object, so that it is not drawn again. */
export function cardsOf(
  { shown, branches }: Pick<Folding, 'shown' | 'branches'>,
  selection: Selection,
  before: readonly CardNode[],
): CardNode[] {
  const places = placesOf(shown);
  const old = new Map(before.map((card) => [card.id, card]));
  const chosen = new Set(selection.nodes);
  const drawn = drawnOutputs(shown);
  const start: CardNode = {
    id: triggerId,
    type: 'start',
    position: places[triggerId] ?? { x: 0, y: 0 },
    data: { trigger: shown.trigger, drawn: drawn.get(triggerId) ?? '' },
  };
  const steps = shown.nodes.map((node): CardNode => {
    const folded = (branches.get(node.id) ?? []).filter((id) => id !== node.id).join(' ');
    const data = { node, drawn: drawn.get(node.id) ?? '', folded };
    return { id: node.id, type: 'step', position: places[node.id] ?? { x: 0, y: 0 }, data };
  });
  return [start, ...steps].map((card) => unchanged(card, chosen.has(card.id), old.get(card.id)));
}

function drawnOutputs({ edges }: JourneyDocument): ReadonlyMap<string, string> {
  const outputs = new Map<string, string[]>();
  for (const { from, output } of edges) outputs.set(from, [...(outputs.get(from) ?? []), outputThen(output)]);
  return new Map([...outputs].map(([id, drawn]) => [id, drawn.toSorted().join(' ')]));
}

function unchanged(card: CardNode, selected: boolean, old: CardNode | undefined): CardNode {
  if (!old || old.type !== card.type)
    return { ...card, ...guessOf(card), selected, domAttributes: cardAttributes(card.id, selected) };
  const sameData = Object.keys(card.data).every((key) => card.data[key] === old.data[key]);
  const samePlace = card.position.x === old.position.x && card.position.y === old.position.y;
  if (sameData && samePlace && (old.selected ?? false) === selected) return old;
  // What the canvas measured stays, unless the outputs are others now.
  const measured = sameData || sameShape(card, old) ? {} : guessOf(card);
  const data = sameData ? old.data : card.data;
  const domAttributes = cardAttributes(card.id, selected);
  return { ...old, ...measured, position: card.position, data, selected, domAttributes } as CardNode; // of one type, as checked
}

function sameShape(card: CardNode, old: CardNode): boolean {
  if (card.type !== 'step' || old.type !== 'step') return true;
  if (card.data.node === old.data.node && card.data.folded === old.data.folded) return true;
  return shapeOf(card.data) === shapeOf(old.data);
}

const shapeOf = ({ node, folded }: StepData): string =>
  [folded === '', ...outputsOf(node).map(({ id, name }) => `${id}:${name}`)].join('|');
