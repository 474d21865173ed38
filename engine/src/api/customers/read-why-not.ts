import type { WhyNotAnswer } from '@olle/shared/api/why-not';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { Sql, TransactionSql } from '../../db/database.ts';
import { because } from '../../entries/because.ts';
import { type WhyNot, whyNot } from '../../entries/why-not.ts';
import type { JourneyBook } from '../../movement/journeys.ts';
import { newId } from '../../movement/new-id.ts';
import { readClock, readCustomers } from '../../movement/open-worlds.ts';
import { type RunRow, runColumns, runFromRow } from '../../movement/run-row.ts';
import { ApiError } from '../http/api-error.ts';

interface Asked {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly journeyId: string;
  readonly language: Language;
}

type JourneyRow = Pick<WhyNotAnswer, 'journeyName' | 'status' | 'version'>;

/** The first thing that keeps a customer out of a journey. */
export async function readWhyNot(sql: Sql, book: JourneyBook, asked: Asked): Promise<WhyNotAnswer> {
  const { workspaceId, journeyId, language } = asked;
  const [journey] = await sql<JourneyRow[]>`
    select name as "journeyName", status, live_version as version from journey
    where id = ${journeyId} and workspace_id = ${workspaceId}`;
  if (!journey) throw new ApiError('journey_not_found');
  const answer = await undone(sql, (tx) => answerOf(tx, book, asked, journey));
  return { journeyId, ...journey, ...answer, sentence: sentenceOf(answer.reason, language) };
}

async function answerOf(
  tx: TransactionSql,
  book: JourneyBook,
  { workspaceId, customerId, journeyId }: Asked,
  { status }: JourneyRow,
): Promise<WhyNot> {
  const [found] = await readCustomers(tx, [customerId]);
  if (!found) throw new ApiError('customer_not_found');
  const now = await readClock(tx);
  const rows = await tx<RunRow[]>`
    select ${tx.unsafe(runColumns)} from run r
    where r.customer_id = ${customerId} and r.status in ('waiting', 'held') order by r.entered_at, r.id`;
  const journeys = (await book.read(tx, [workspaceId], rows)).get(workspaceId);
  const journey = journeys?.entering.find(({ id }) => id === journeyId);
  if (!journeys || !journey)
    return {
      outcome: 'kept_out',
      reason: because(status === 'paused' ? 'journey_is_paused' : 'journey_is_not_active'),
      runId: null,
    };
  const world = {
    customer: found.customer,
    runs: new Map(rows.map((row) => [row.id, runFromRow(row)])),
    changes: [],
    journeys,
    now: () => now,
    newId: () => newId(now),
    workspaceZone: found.zone,
  };
  return await whyNot(tx, { workspaceId, journey, world });
}

/** What is decided at a door takes a place and deals a variant; of a mere question nothing stays. */
async function undone<T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const kept: { answer?: T } = {};
  const rollBack = new Error('only a question');
  await sql
    .begin(async (tx) => {
      kept.answer = await work(tx);
      throw rollBack;
    })
    .catch((error: unknown) => {
      if (error !== rollBack) throw error;
    });
  return kept.answer as T; // work has answered, or begin has thrown
}
