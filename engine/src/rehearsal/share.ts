import { askingFor } from '@olle/shared/simulate/backtest/asking';
import { dealOut, servedOtherwise } from '@olle/shared/simulate/backtest/deal-out';
import type { Figures } from '@olle/shared/simulate/backtest/figures';
import { ticksOf } from '@olle/shared/simulate/backtest/occasions';
import { rehearse } from '@olle/shared/simulate/backtest/rehearse';
import type { ScarceAsked, Supply } from '@olle/shared/simulate/backtest/scarce';
import { Tally } from '@olle/shared/simulate/backtest/tally';
import { needsOf } from '@olle/shared/simulate/plan-needs';
import type { Sql } from '../db/database.ts';
import type { BacktestInput } from './backtest-input.ts';
import { BacktestTooLarge, backtestLimits } from './backtest-limits.ts';
import { readInChunks } from './read-in-chunks.ts';

/** Customers whom one thread carries. */
export interface Share {
  readonly ids: readonly string[];
  /** Events of each, give or take. */
  readonly eventsEach: number;
  readonly supply: Supply;
}

/** Everybody, or those alone who are to be answered otherwise than they were; by what everybody asked so far, if known. */
export interface Round {
  readonly whom: 'all' | 'others';
  readonly asked: readonly ScarceAsked[] | null;
}

export interface Carried {
  readonly figures: Figures;
  /** What all customers of the share ask by now, one after the other. */
  readonly asked: readonly ScarceAsked[];
  readonly events: number;
  /** Customers of whom an attribute was first identified within the period. */
  readonly unknown: number;
}

/** How far a share is in its round. */
export interface ShareProgress {
  readonly customers: number;
  readonly events: number;
  readonly entered: number;
  /** Does anybody ask for what there may not be enough of? */
  readonly asks: boolean;
}

export type Carry = (round: Round) => Promise<Carried>;

/** Carries the customers of a share, as often as asked. */
export function openShare(
  sql: Sql,
  input: BacktestInput,
  { ids, eventsEach, supply }: Share,
  onProgress: (progress: ShareProgress) => void,
): Carry {
  const needs = needsOf(input.plan, input);
  const rehearsal = { ...input, cart: needs.cart, ticks: ticksOf(input.plan.trigger, input) };
  const asks = new Map<string, readonly ScarceAsked[]>();
  return async ({ whom, asked }) => {
    const deal = asked && dealOut(asked, supply);
    const others = deal && whom === 'others' ? servedOtherwise([...asks.values()].flat(), deal) : null;
    const tally = new Tally(input.workspaceZone);
    const done = { customers: 0, events: 0, unknown: 0 };
    const chosen = others ? ids.filter((id) => others.has(id)) : ids;
    for await (const chunk of readInChunks(sql, chosen, eventsEach, { ...input, needs })) {
      for (const recorded of chunk.customers) {
        const { id } = recorded.customer;
        const own: ScarceAsked[] = [];
        tally.add(
          rehearse(
            recorded,
            rehearsal,
            askingFor(id, deal, (one) => own.push(one)),
          ),
        );
        if (own.length > 0) asks.set(id, own);
        else asks.delete(id);
      }
      done.customers += chunk.asked;
      done.events += chunk.events;
      done.unknown += chunk.unknown;
      if (done.events > backtestLimits.events) throw new BacktestTooLarge();
      if (whom === 'all') onProgress({ ...done, entered: tally.figures.totals.entered, asks: asks.size > 0 });
    }
    return { ...done, figures: tally.figures, asked: [...asks.values()].flat() };
  };
}
