import { windowFacts } from '@olle/shared/conditions/summarise';
import type { JsonObject } from '@olle/shared/json';
import type { Fact } from '@olle/shared/runner/fact';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** Of the events of one name in the window so many are read; filters leave some of them out. */
const mostEvents = 20_000;

/** Fetches each asker's events of the name and window, oldest first. */
export async function answerWindowFacts(
  tx: TransactionSql,
  asked: readonly AskedOf<'window_facts'>[],
): Promise<(readonly Fact[])[]> {
  const wanted = asked.map(({ asker, question: { event, after, until, now, where, limit } }, i) => ({
    i,
    customer_id: asker.customerId,
    name: event,
    from_at: after === null ? null : toIso(after.at),
    until_at: until === null ? null : toIso(until),
    now_at: toIso(now),
    most: where.length > 0 ? mostEvents : limit,
  }));
  const rows = await tx<{ i: number; seq: number; at: Date; properties: JsonObject }[]>`
    select q.i, e.id as seq, e.at, e.properties
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(
      i int, customer_id uuid, name text, from_at timestamptz, until_at timestamptz, now_at timestamptz, most int)
    cross join lateral (
      select id, at, properties from event
      where customer_id = q.customer_id and name = q.name and at <= q.now_at
        and at >= coalesce(q.from_at, '-infinity') and at < coalesce(q.until_at, 'infinity')
      order by at, id limit q.most) e`;
  const facts: Fact[][] = asked.map(() => []);
  for (const { i, seq, at, properties } of rows)
    facts[i]?.push({ seq, name: asked[i]?.question.event ?? '', at: at.getTime(), properties });
  return asked.map(({ question }, i) => windowFacts(facts[i] ?? [], question));
}
