import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { backtestNotes } from '@olle/shared/i18n/backtest-notes';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { toIso } from '@olle/shared/schedule/instant';
import type { Sql } from '../db/database.ts';
import type { Backtested, BacktestInput } from './backtest.ts';
import { readReally } from './really.ts';

/** So many ways are told with their examples; the figures count all. */
const waysTold = 12;

/** The tally as the API answers it, beside what really happened. */
export async function backtestReport(
  sql: Sql,
  { journeyId, from, to, end }: BacktestInput,
  { tally, customers, events }: Backtested,
  language: Language,
): Promise<BacktestAnswer> {
  const { nodes, edges } = tally.flow;
  return {
    ...tally.totals,
    goalValue: [...tally.goalValue].sort(byCurrency).map(([currency, sum]) => ({ currency, sum })),
    nodes,
    edges,
    from: toIso(from),
    to: toIso(to),
    end: toIso(end),
    customers,
    events,
    days: tally.daysFrom(from, Math.min(to, end)).map(({ date, flow }) => ({ date, ...flow })),
    refused: [...tally.refused.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ code, rule, count }) => ({
        code,
        rule,
        message: sentenceOf({ code, facts: rule === null ? {} : { rule } }, language),
        count,
      })),
    paths: tally.paths.top(waysTold).map(({ count, samples }) => ({
      count,
      samples: samples.map((sample) => ({ ...sample, steps: [...sample.steps] })),
    })),
    really: await readReally(sql, { journeyId, from: new Date(from), to: new Date(to) }),
    notes: Object.entries(backtestNotes[language]).map(([code, message]) => ({ code, message })),
  };
}

/** As the stats have them: by name, those without one last. */
const byCurrency = ([a]: [string | null, number], [b]: [string | null, number]): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1;
