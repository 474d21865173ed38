import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import type { CardNode } from './cards.ts';
import { isStill } from './motion.ts';

type Update = (cards: (before: CardNode[]) => CardNode[]) => void;

const time = 180;

/** Sets the cards; those in view that stand elsewhere now glide there, unless the person wants no motion. */
export function useGlide(setCards: Update): Update {
  const canvas = useStoreApi();
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (next) => {
      cancelAnimationFrame(frame.current);
      setCards((before) => {
        const target = next(before);
        const way = wayTo(target, before, partInView(canvas.getState()));
        if (way.size === 0 || isStill()) return target;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame((start) => step(setCards, way, start, frame));
        return target.map((card) => at(card, way, 0));
      });
    },
    [setCards, canvas],
  );
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the drawing that is on the screen. */
function partInView({
  transform: [x, y, zoom],
  width,
  height,
}: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): View {
  const [left, top] = [-x / zoom, -y / zoom];
  return { left, top, right: left + width / zoom, bottom: top + height / zoom };
}

/** Cards are about so high with what hangs below them. */
const tall = 2 * cardHeight;

const isIn = ({ left, top, right, bottom }: View, { x, y }: CardNode['position']): boolean =>
  x < right && x + cardWidth > left && y < bottom && y + tall > top;

interface Way {
  readonly from: CardNode['position'];
  readonly to: CardNode['position'];
}

/** Of five hundred cards most are out of sight: they are there at once. */
function wayTo(target: readonly CardNode[], before: readonly CardNode[], view: View): ReadonlyMap<string, Way> {
  const stood = new Map(before.map((card) => [card.id, card.position]));
  return new Map(
    target.flatMap(({ id, position: to }) => {
      const from = stood.get(id);
      const moves = from && (from.x !== to.x || from.y !== to.y) && (isIn(view, from) || isIn(view, to));
      return moves ? [[id, { from, to }] as const] : [];
    }),
  );
}

function step(setCards: Update, way: ReadonlyMap<string, Way>, start: number, frame: { current: number }): void {
  const part = Math.min(1, (performance.now() - start) / time);
  const eased = 1 - (1 - part) ** 3;
  setCards((cards) => cards.map((card) => at(card, way, eased)));
  if (part < 1) frame.current = requestAnimationFrame(() => step(setCards, way, start, frame));
}

function at(card: CardNode, way: ReadonlyMap<string, Way>, part: number): CardNode {
  const { from, to } = way.get(card.id) ?? {};
  if (!from || !to) return card;
  const position = part === 1 ? to : { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  return { ...card, position };
}
