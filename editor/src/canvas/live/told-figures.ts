import type { CardLook } from '../../nodes/card-look.ts';

type Look = Pick<CardLook<never>, 'figures' | 'rare'>;
type Counts = Readonly<Partial<Record<string, number>>>;

/**
 * Of the counts at the foot of a card, those that say something. Mail servers report no arrivals: beside openings, a count
 * of arrivals that is smaller would say that mails were opened that never came. Where a provider reports them, it is told.
 */
export function toldFigures({ figures, rare = [] }: Look, counts: Counts = {}): Look['figures'] {
  const { delivered = 0, opened = 0, clicked = 0 } = counts;
  return figures.filter((name) =>
    name === 'delivered'
      ? delivered > 0 && delivered >= Math.max(opened, clicked)
      : !rare.includes(name) || (counts[name] ?? 0) > 0,
  );
}
