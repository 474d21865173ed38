import { leapsOf, outputsOf } from '@olle/shared/journey/graph';
import { type NodeHandle, Position } from '@xyflow/react';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import type { CardNode } from './cards.ts';
import { foldedOutput } from './fold/folding.ts';

/** No card is ever measured to be half a pixel high, so that measuring it always says something new. */
const height = cardHeight + 0.5;
const pillHeight = 22;
const betweenPills = 6;

/**
 * How large a card is and where its edges begin, before it was ever drawn: of a long journey only the cards in view are,
 * and lines lead to the others as well.
 */
export function guessOf(card: CardNode) {
  const outputs =
    card.type === 'start'
      ? ['next']
      : card.data.folded === ''
        ? outputsOf(card.data.node).map(widthOf)
        : [foldedOutput];
  const widths = outputs.map((output) => (typeof output === 'string' ? { id: output, width: 12 } : output));
  const row = widths.reduce((sum, { width }) => sum + width, 0) + betweenPills * (widths.length - 1);
  let x = (cardWidth - row) / 2;
  const handles: NodeHandle[] = widths.map(({ id, width }) => {
    const handle = { type: 'source', id, position: Position.Bottom, x, y: height - 11, width, height: pillHeight };
    x += width + betweenPills;
    return handle as NodeHandle; // the literal of its type is widened in an object of its own
  });
  if (card.type === 'step') {
    handles.push({ type: 'target', position: Position.Top, x: cardWidth / 2 - 5, y: -5, width: 10, height: 10 });
    for (const { output } of leapsOf(card.data.node))
      handles.push({
        type: 'source',
        id: output,
        position: Position.Right,
        x: cardWidth - 3,
        y: height / 2,
        width: 6,
        height: 6,
      });
  }
  return { measured: { width: cardWidth, height }, handles };
}

const widthOf = ({ id, name }: { id: string; name?: string }, _index: number, { length }: readonly unknown[]) => ({
  id,
  width: length === 1 && name === undefined ? 12 : 20 + 9 * Math.min(12, (name ?? id).length),
});
