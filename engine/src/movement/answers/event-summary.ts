import { summarise } from '@olle/shared/conditions/summarise';
import type { JsonObject } from '@olle/shared/json';
import type { Answer } from '@olle/shared/runner/question';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** A customer with more events of one name than this in the window is counted from the newest of them. */
const mostEvents = 20_000;

/** Fetches each asker's events of the name and window, and counts them with the same code as a rehearsal does. */
export async function answerEventSummaries(
  tx: TransactionSql,
  asked: readonly AskedOf<'event_summary'>[],
): Promise<Answer<'event_summary'>[]> {
  const wanted = asked.map(({ asker, question }, i) => ({
    i,
    customer_id: asker.customerId,
    name: question.event,
    from_at: question.after === null ? null : toIso(question.after.at),
    until_at: question.until === null ? null : toIso(question.until),
    now_at: toIso(question.now),
    // Properties of thousands of events are megabytes: only for questions that look into them.
    looks: question.where.length > 0 || question.sum !== null,
  }));
  const rows = await tx<{ i: number; seq: number; at: Date; properties: JsonObject }[]>`
    select q.i, e.id as seq, e.at, case when q.looks then e.properties else '{}' end as properties
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(
      i int, customer_id uuid, name text, from_at timestamptz, until_at timestamptz, now_at timestamptz, looks boolean)
    cross join lateral (
      select id, at, properties from event
      where customer_id = q.customer_id and name = q.name and at <= q.now_at
        and at >= coalesce(q.from_at, '-infinity') and at < coalesce(q.until_at, 'infinity')
      order by at desc, id desc limit ${mostEvents}) e`;
  const facts = asked.map(({ question }) => ({
    question,
    list: [] as { seq: number; name: string; at: number; properties: JsonObject }[],
  }));
  for (const { i, seq, at, properties } of rows) {
    const slot = facts[i];
    slot?.list.push({ seq, name: slot.question.event, at: at.getTime(), properties });
  }
  return facts.map(({ question, list }) => summarise(list, question));
}
