import type { JsonObject } from '@olle/shared/json';
import type { Fact } from '@olle/shared/runner/fact';
import type { Answer } from '@olle/shared/runner/question';
import { type Point, toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** The first page; a wait that lets nothing through for long reads longer ones. */
const firstPage = 50;
const longestPage = 3_200;

/** Looks, page by page, for the first fact that each asker's wait lets through. Recorded history wakes nobody. */
export async function answerNextFacts(
  tx: TransactionSql,
  asked: readonly AskedOf<'next_fact'>[],
): Promise<Answer<'next_fact'>[]> {
  const found: (Fact | null)[] = asked.map(() => null);
  let open = asked.map(({ question }, i) => ({ i, after: question.after }));
  for (let page = firstPage; open.length > 0; page = Math.min(page * 4, longestPage)) {
    const pages = await readPages(tx, asked, open, page);
    const next: typeof open = [];
    for (const { i } of open) {
      const facts = pages.get(i) ?? [];
      const heard = facts.find((fact) => asked[i]?.question.hears(fact));
      const last = facts.at(-1);
      if (heard) found[i] = heard;
      else if (last && facts.length === page) next.push({ i, after: { at: last.at, seq: last.seq } });
    }
    open = next;
  }
  return found;
}

async function readPages(
  tx: TransactionSql,
  asked: readonly AskedOf<'next_fact'>[],
  open: readonly { i: number; after: Point }[],
  page: number,
) {
  const wanted = open.flatMap(({ i, after }) => {
    const one = asked[i];
    if (!one) return [];
    const { names, until } = one.question;
    const customer_id = one.asker.customerId;
    return [
      {
        i,
        customer_id,
        names: [...names],
        at: toIso(after.at),
        seq: after.seq,
        until_at: until === null ? null : toIso(until),
      },
    ];
  });
  const rows = await tx<{ i: number; seq: number; name: string; at: Date; properties: JsonObject }[]>`
    select q.i, e.id as seq, e.name, e.at, e.properties
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(i int, customer_id uuid, names jsonb, at timestamptz, seq bigint, until_at timestamptz)
    cross join lateral (
      select heard.* from jsonb_array_elements_text(q.names) as n(name)
      cross join lateral (
        select id, name, at, properties from event
        where customer_id = q.customer_id and name = n.name and live
          and (at, id) > (q.at, q.seq) and at <= coalesce(q.until_at, 'infinity')
        order by at, id limit ${page}) heard
      order by heard.at, heard.id limit ${page}) e
    order by q.i, e.at, e.id`;
  const pages = new Map<number, Fact[]>();
  for (const { i, seq, name, at, properties } of rows) {
    const facts = pages.get(i) ?? [];
    facts.push({ seq, name, at: at.getTime(), properties });
    pages.set(i, facts);
  }
  return pages;
}
