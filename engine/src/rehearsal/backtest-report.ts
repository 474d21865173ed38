import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { type BacktestNote, backtestNotes } from '@olle/shared/i18n/backtest-notes';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';
import { toIso } from '@olle/shared/schedule/instant';
import { getOr, newSpread } from '@olle/shared/simulate/backtest/add-figures';
import { daysBetween } from '@olle/shared/simulate/backtest/day-in';
import { type Figures, noFlow } from '@olle/shared/simulate/backtest/figures';
import { type LimitMet, limitsMet } from '@olle/shared/simulate/backtest/limits-met';
import { topPaths } from '@olle/shared/simulate/backtest/paths';
import { addSpread, medianOf, type Spread } from '@olle/shared/simulate/backtest/spread';
import type { Sql } from '../db/database.ts';
import type { Backtested } from './backtest.ts';
import type { BacktestInput } from './backtest-input.ts';
import { readReally } from './really.ts';

/** So many ways are told with their examples; the figures count all. */
const waysTold = 12;

/** The figures as the API answers them, beside what really happened. */
export async function backtestReport(
  sql: Sql,
  { journeyId, from, to, end, workspaceZone }: BacktestInput,
  done: Backtested,
  language: Language,
): Promise<BacktestAnswer> {
  const { figures, customers, events } = done;
  const { nodes, edges, exits } = figures.flow;
  const limits = limitsMet(done.asked);
  const [really, named] = await Promise.all([
    readReally(sql, { journeyId, from: new Date(from), to: new Date(to) }),
    readNames(sql, limits),
  ]);
  return {
    ...figures.totals,
    goalValue: [...figures.goalValue].sort(byCurrency).map(([currency, sum]) => ({ currency, sum: inMicros(sum) })),
    nodes,
    edges,
    edgeGoals: figures.edgeGoals,
    exits,
    medianTime: medianTimes(figures),
    from: toIso(from),
    to: toIso(to),
    end: toIso(end),
    customers,
    events,
    days: daysOf(figures, daysBetween(from, Math.min(to, end), workspaceZone)),
    refused: [...figures.refused.values()]
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
      .map(({ code, rule, count }) => ({
        code,
        rule,
        message: sentenceOf({ code, facts: rule === null ? {} : { rule } }, language),
        count,
      })),
    limits: limits.map(({ first, longestWaitMs, ...limit }) => ({
      ...limit,
      longestWait: longestWaitMs === null ? null : durationOfSeconds(Math.ceil(longestWaitMs / 60_000) * 60),
      first: first.map(({ customerId, at }) => ({
        customerId,
        userId: named.get(customerId)?.userId ?? null,
        name: named.get(customerId)?.name ?? null,
        at: toIso(at),
      })),
    })),
    paths: topPaths(figures.paths, waysTold).map(({ count, samples }) => ({
      count,
      samples: samples.map((sample) => ({ ...sample, steps: [...sample.steps] })),
    })),
    really,
    notes: notesOf(done, limits, language),
  };
}

function medianTimes({ times }: Figures): BacktestAnswer['medianTime'] {
  const nodes = new Map<string, Spread>();
  for (const [way, spread] of times) {
    const [nodeId = ''] = way.split('/');
    addSpread(getOr(nodes, nodeId, newSpread), spread);
  }
  const said = (spreads: ReadonlyMap<string, Spread>): Record<string, string> =>
    Object.fromEntries([...spreads].map(([key, spread]) => [key, durationOfSeconds(medianOf(spread))]));
  return { nodes: said(nodes), edges: said(times) };
}

/** Days without anything too, and later ones on which something happened. */
function daysOf({ days }: Figures, dates: readonly string[]): BacktestAnswer['days'] {
  const all = [...new Set([...dates, ...days.keys()])].sort();
  return all.map((date) => ({ date, ...(days.get(date) ?? noFlow()) }));
}

/** As the stats have them: by name, those without one last. */
const byCurrency = ([a]: [string | null, number], [b]: [string | null, number]): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1;

/** In whatever order they were added, sums of money are then the same. */
const inMicros = (sum: number): number => Math.round(sum * 1e6) / 1e6;

async function readNames(sql: Sql, limits: readonly LimitMet[]) {
  const ids = limits.flatMap(({ first }) => first.map(({ customerId }) => customerId));
  if (ids.length === 0) return new Map<string, { userId: string | null; name: string | null }>();
  const rows = await sql<{ id: string; userId: string | null; name: string | null }[]>`
    select id, user_id as "userId", attributes->>'name' as name from customer where id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** What does not apply is not said. */
function notesOf({ unknown, unsettled }: Backtested, limits: readonly LimitMet[], language: Language) {
  const about: [BacktestNote, number | boolean][] = [
    ['attributes_then', true],
    ['attributes_unknown', unknown],
    ['messages_assumed', true],
    ['limits_dealt', limits.length > 0],
    ['coupons_today', limits.some(({ kind }) => kind === 'coupon')],
    ['limits_unsettled', unsettled],
  ];
  return about
    .filter(([, applies]) => applies !== false && applies !== 0)
    .map(([code, n]) => ({ code, message: backtestNotes[language][code](n.toLocaleString(language)) }));
}
