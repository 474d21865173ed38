import type { RunStory, TimelineItem } from '@olle/shared/api/timeline';
import type { Fragment } from 'postgres';
import type { Sql } from '../../../db/database.ts';
import { type Narrowing, narrowed, reportNames } from './narrowed.ts';
import { type Source, sourcesOf } from './sources.ts';
import { type Reader, stepsSaying } from './steps-saying.ts';
import { inOrder } from './story-order.ts';
import type { TimelineRow } from './timeline-row.ts';
import { toldItems } from './told-items.ts';

export interface BelongingRow extends TimelineRow {
  readonly runId: string;
  readonly isTrigger: boolean;
  readonly nth: number;
  readonly total: number;
}

/** Of a run that goes round for years the latest; its own page has all. */
const most = 100;

/** What belongs to each of the runs: its steps and messages, what let the customer in, moved it and became of its messages. */
export async function readBelongings(
  sql: Sql,
  reader: Reader,
  asked: Narrowing,
  runs: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Omit<RunStory, 'run'>>> {
  const ids = runs.map(({ id }) => id);
  const wanted = asked.words.length > 0 && (asked.type ?? 'step') === 'step';
  const ofThese = sql`s.customer_id = ${asked.customerId} and s.run_id = any (${ids}::uuid[])`;
  const steps = wanted
    ? await stepsSaying(sql, reader, asked.words, ofThese, { after: null, limit: Number.POSITIVE_INFINITY })
    : [];
  const parts = sourcesOf(sql, reader.language).flatMap((source) => {
    // Which journey was asked when the runs were chosen.
    const where = narrowed(sql, source, { ...asked, journeyId: undefined }, steps);
    const of = where === null ? null : belongingsOf(sql, source, asked.customerId, ids);
    return of === null
      ? []
      : [
          sql`
      select ${of.runId} as "runId", ${of.isTrigger} as "isTrigger", ${source.type}::text as type, ${source.at} as at,
        ${source.key} as key, ${source.item} as item
      from ${source.from} ${of.join} where ${where} and ${of.where}`,
        ];
  });
  if (ids.length === 0 || parts.length === 0) return new Map();
  const union = parts.reduce((before, part) => sql`${before} union all ${part}`);
  const rows = await sql<BelongingRow[]>`
    select * from (
      select t.*, row_number() over (partition by "runId" order by "isTrigger" desc, at desc, type desc, key desc)::int as nth,
        count(*) over (partition by "runId")::int as total
      from (${union}) t) ranked
    where nth <= ${most}`;
  const told = await toldItems(sql, rows);
  return new Map(
    ids.flatMap((id) => {
      const ofRun = rows.filter(({ runId }) => runId === id);
      return ofRun.length === 0 ? [] : [[id, storyOf(ofRun, told)] as const];
    }),
  );
}

function storyOf(rows: readonly BelongingRow[], told: (row: TimelineRow) => TimelineItem): Omit<RunStory, 'run'> {
  const trigger = rows.find(({ isTrigger }) => isTrigger);
  const items = inOrder(rows.filter((row) => row !== trigger).map(told));
  return { trigger: trigger ? told(trigger) : null, items, earlier: (rows[0]?.total ?? 0) - rows.length };
}

function belongingsOf(sql: Sql, { run, fact }: Source, customerId: string, ids: readonly string[]) {
  if (run) return { runId: run.id, isTrigger: sql`false`, join: sql``, where: sql`${run.id} = any (${ids}::uuid[])` };
  if (!fact) return null;
  const moved: Fragment = sql`
    select id as run_id, entry_seq as event_id, true as let_in from run where id = any (${ids}::uuid[])
    union
    (select s.run_id, s.fact_seq, false from step s join run r on r.id = s.run_id
      where s.run_id = any (${ids}::uuid[]) and s.fact_seq <> r.entry_seq)
    union
    select (properties->>'run_id')::uuid, id, false from event
    where customer_id = ${customerId} and name = any (${reportNames}::text[])
      and properties->>'run_id' = any (${ids}::text[])`;
  return {
    runId: sql`o.run_id`,
    isTrigger: sql`o.let_in`,
    join: sql`join (${moved}) o on o.event_id = ${fact.id}`,
    where: sql`true`,
  };
}
