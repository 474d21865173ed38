import type { JsonObject } from '@olle/shared/json';
import type { Fact } from '@olle/shared/runner/fact';
import type { Answer } from '@olle/shared/runner/question';
import { type Point, toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

const page = 50;

/** Looks, page by page, for the first fact that each asker's wait lets through. Recorded history wakes nobody. */
export async function answerNextFacts(
  tx: TransactionSql,
  asked: readonly AskedOf<'next_fact'>[],
): Promise<Answer<'next_fact'>[]> {
  const found: (Fact | null)[] = asked.map(() => null);
  let open = asked.map(({ question }, i) => ({ i, after: question.after }));
  while (open.length > 0) {
    const pages = await readPages(tx, asked, open);
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
      select id, name, at, properties from event
      where customer_id = q.customer_id and live and q.names ? name
        and (at, id) > (q.at, q.seq) and (q.until_at is null or at <= q.until_at)
      order by at, id limit ${page}) e
    order by q.i, e.at, e.id`;
  const pages = new Map<number, Fact[]>();
  for (const { i, seq, name, at, properties } of rows) {
    pages.set(i, [...(pages.get(i) ?? []), { seq, name, at: at.getTime(), properties }]);
  }
  return pages;
}
