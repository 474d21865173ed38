import type { Random } from './random.ts';
import { day } from './rhythm.ts';

/** How somebody uses the shop. */
export interface Habit {
  readonly kind: 'regular' | 'casual' | 'browser' | 'lapsed' | 'new';
  /** Fewest and most visits in the sixty days. */
  readonly visits: readonly [number, number];
  /** Of a visit: that something is put into the cart; that the cart is taken to the checkout; that it is paid. */
  readonly adds: number;
  readonly checksOut: number;
  readonly pays: number;
  /** Spent before the sixty days, in won: fewest and most orders. */
  readonly ordersBefore: readonly [number, number];
}

const habits: readonly (readonly [Habit, number])[] = [
  [{ kind: 'regular', visits: [5, 13], adds: 0.55, checksOut: 0.62, pays: 0.88, ordersBefore: [3, 22] }, 19],
  [{ kind: 'casual', visits: [1, 6], adds: 0.4, checksOut: 0.45, pays: 0.8, ordersBefore: [0, 7] }, 38],
  [{ kind: 'browser', visits: [2, 6], adds: 0.25, checksOut: 0.18, pays: 0.5, ordersBefore: [0, 1] }, 14],
  [{ kind: 'lapsed', visits: [0, 3], adds: 0.35, checksOut: 0.4, pays: 0.8, ordersBefore: [1, 9] }, 17],
  [{ kind: 'new', visits: [1, 5], adds: 0.5, checksOut: 0.5, pays: 0.8, ordersBefore: [0, 0] }, 12],
];

export const pickHabit = (random: Random): Habit => random.weighted(habits);

/** Who lapsed was last seen in the first days of the sixty. */
export const lapsedAfter = 14 * day;
