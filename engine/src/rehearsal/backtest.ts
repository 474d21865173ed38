import { addFigures } from '@olle/shared/simulate/backtest/add-figures';
import { dealOut, servedOtherwise } from '@olle/shared/simulate/backtest/deal-out';
import { type Figures, noFigures } from '@olle/shared/simulate/backtest/figures';
import { ticksOf } from '@olle/shared/simulate/backtest/occasions';
import type { ScarceAsked } from '@olle/shared/simulate/backtest/scarce';
import type { Sql } from '../db/database.ts';
import type { BacktestInput } from './backtest-input.ts';
import { BacktestTooLarge, backtestLimits } from './backtest-limits.ts';
import { readCandidates } from './candidates.ts';
import { type Carried, type Carry, openShare, type Round, type Share, type ShareProgress } from './share.ts';
import { readSupply } from './supply.ts';

export interface BacktestProgress {
  readonly customers: number;
  readonly total: number;
  readonly events: number;
  readonly entered: number;
}

export interface Backtested extends Omit<Carried, 'asked'> {
  readonly customers: number;
  readonly asked: readonly ScarceAsked[];
  /** Customers who may have been answered otherwise than in the order of time: too many took from each other. */
  readonly unsettled: number;
}

export interface Beside {
  /** Opens a share in another thread; null: everybody is carried in this one. */
  readonly openElsewhere: ((share: Share, onProgress: (progress: ShareProgress) => void) => Carry) | null;
  readonly onProgress?: (progress: BacktestProgress) => void;
}

/** Fewer are carried sooner than another thread starts. */
const fewestForTwo = 1_000;
/** Neighbours in the order of ids lie beside each other in the indexes, too. */
const stretch = 500;
/** After so many rounds, what customers take from each other is told as it then stands. */
const mostRounds = 4;

/**
 * Carries everybody whose recorded events could have let them in through a plan, one customer after the other. What they
 * take from each other (places under a cap or in a queue, coupons) is dealt out afterwards in the order of time, and
 * whoever is served otherwise than before is carried again, until nobody is.
 */
export async function backtest(sql: Sql, input: BacktestInput, beside: Beside): Promise<Backtested> {
  const [{ ids, triggers }, supply] = await Promise.all([readCandidates(sql, input), readSupply(sql, input)]);
  const occasions = ids.length * ticksOf(input.plan.trigger, input).length;
  if (ids.length > backtestLimits.customers || occasions > backtestLimits.events) throw new BacktestTooLarge();
  const progress = progressOver(ids.length, beside.onProgress ?? (() => {}));
  const { openElsewhere } = ids.length < fewestForTwo ? { openElsewhere: null } : beside;
  const eventsEach = triggers / Math.max(1, ids.length);
  const shareOf = (turn: number): Share => ({
    ids: openElsewhere ? ids.filter((_, index) => Math.floor(index / stretch) % 2 === turn) : ids,
    eventsEach,
    supply,
  });
  const shares = [openShare(sql, input, shareOf(0), progress.of(0))];
  if (openElsewhere) shares.push(openElsewhere(shareOf(1), progress.of(1)));
  const carry = async (round: Round): Promise<Carried> => added(await Promise.all(shares.map((share) => share(round))));

  const first = await carry({ whom: 'all', asked: null });
  let { asked } = first;
  let others = othersOf(asked);
  if (others === 0) return { ...first, customers: ids.length, unsettled: 0 };
  for (let round = 0; round < mostRounds && others > 0; round++) {
    ({ asked } = await carry({ whom: 'others', asked }));
    others = othersOf(asked);
  }
  progress.again();
  const last = await carry({ whom: 'all', asked });
  return { ...last, customers: ids.length, unsettled: othersOf(last.asked) };

  function othersOf(all: readonly ScarceAsked[]): number {
    return all.length === 0 ? 0 : servedOtherwise(all, dealOut(all, supply)).size;
  }
}

function added(carried: readonly Carried[]): Carried {
  const figures: Figures = noFigures();
  for (const share of carried) addFigures(figures, share.figures);
  const sum = (of: (share: Carried) => number) => carried.reduce((all, share) => all + of(share), 0);
  return {
    figures,
    asked: carried.flatMap((share) => share.asked),
    events: sum(({ events }) => events),
    unknown: sum(({ unknown }) => unknown),
  };
}

/** Adds up how far the shares are. Where customers take from each other everybody is carried twice. */
function progressOver(customers: number, onProgress: (progress: BacktestProgress) => void) {
  const shares: ShareProgress[] = [];
  let before = 0;
  const tell = (): void => {
    const sum = (of: (share: ShareProgress) => number) => shares.reduce((all, share) => all + of(share), 0);
    const twice = before > 0 || shares.some(({ asks }) => asks);
    onProgress({
      customers: before + sum((share) => share.customers),
      total: customers * (twice ? 2 : 1),
      events: sum((share) => share.events),
      entered: sum((share) => share.entered),
    });
  };
  tell();
  return {
    of: (index: number) => (share: ShareProgress) => {
      shares[index] = share;
      tell();
    },
    again() {
      before = customers;
      shares.length = 0;
    },
  };
}
