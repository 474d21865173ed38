import { useCallback, useEffect, useRef } from 'react';
import type { CardNode } from './cards.ts';
import { isStill } from './motion.ts';

type Update = (cards: (before: CardNode[]) => CardNode[]) => void;

const time = 180;

/** Sets the cards; those that stand elsewhere now glide there, unless the person wants no motion. */
export function useGlide(setCards: Update): Update {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (next) => {
      cancelAnimationFrame(frame.current);
      setCards((before) => {
        const target = next(before);
        const way = wayTo(target, before);
        if (way.size === 0 || isStill()) return target;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame((start) => step(setCards, way, start, frame));
        return target.map((card) => at(card, way, 0));
      });
    },
    [setCards],
  );
}

interface Way {
  readonly from: CardNode['position'];
  readonly to: CardNode['position'];
}

function wayTo(target: readonly CardNode[], before: readonly CardNode[]): ReadonlyMap<string, Way> {
  const stood = new Map(before.map((card) => [card.id, card.position]));
  return new Map(
    target.flatMap(({ id, position: to }) => {
      const from = stood.get(id);
      return from && (from.x !== to.x || from.y !== to.y) ? [[id, { from, to }] as const] : [];
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
