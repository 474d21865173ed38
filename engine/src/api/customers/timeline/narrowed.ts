import { channels } from '@olle/shared/messages/channel';
import type { Fragment } from 'postgres';
import type { Sql } from '../../../db/database.ts';
import type { Source } from './sources.ts';
import type { StepKey } from './steps-saying.ts';
import { alsoAsJson, saysInSql, type Words } from './words.ts';

/** What of a customer's history is asked for. */
export interface Narrowing {
  readonly customerId: string;
  readonly type?: Source['type'] | undefined;
  readonly journeyId?: string | undefined;
  readonly words: Words;
}

/** What became of messages: events of our own that name the run. */
export const reportNames: readonly string[] = Object.values(channels).flatMap(({ eventNames }) =>
  Object.values(eventNames),
);

/**
 * What a source's rows have to fulfil; null: none can. Each condition holds or not for a row alone, so that the latest
 * are found by walking the customer's index from its end.
 */
export function narrowed(
  sql: Sql,
  source: Source,
  { customerId, type, journeyId, words }: Narrowing,
  steps: readonly StepKey[],
): Fragment | null {
  if (type !== undefined && type !== source.type) return null;
  const ofJourney = journeyId === undefined ? sql`true` : belonging(sql, source, customerId, journeyId);
  if (ofJourney === null) return null;
  return sql`${source.customer} = ${customerId} and ${ofJourney} and ${saying(sql, source, words, steps)}`;
}

function saying(sql: Sql, { text, rough }: Source, words: Words, steps: readonly StepKey[]): Fragment {
  if (words.length === 0) return sql`true`;
  if (text !== null && rough)
    return sql`${saysInSql(sql, words.map(alsoAsJson), rough)} and ${saysInSql(sql, words, text)}`;
  if (text !== null) return saysInSql(sql, words, text);
  return sql`(s.run_id, s.seq) in (
    select * from unnest(${steps.map(({ runId }) => runId)}::uuid[], ${steps.map(({ seq }) => seq)}::int[]))`;
}

function belonging(sql: Sql, { run, fact }: Source, customerId: string, journeyId: string): Fragment | null {
  const none = journeyId === 'none';
  if (run) return none ? null : sql`${run.journeyId} = ${journeyId}`;
  if (!fact) return none ? sql`true` : null;
  const runs = sql`from run where customer_id = ${customerId} ${none ? sql`` : sql`and journey_id = ${journeyId}`}`;
  // Each list is read once and looked up in memory; a fact of another kind than an event has seq 0.
  const moved = sql`(${fact.id} in (select entry_seq ${runs})
    or ${fact.id} in (
      select fact_seq from step where customer_id = ${customerId} and fact_seq is not null and run_id in (select id ${runs}))
    or ${fact.name} = any (${reportNames}::text[]) and coalesce(${fact.properties}->>'run_id', '') in (
      select id::text ${runs}))`;
  return none ? sql`not ${moved}` : moved;
}
