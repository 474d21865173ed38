import { nextSlot } from '@olle/shared/runner/next-slot';
import type { Answer } from '@olle/shared/runner/question';
import { isAfter, type Point, toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

type Asked = AskedOf<'throttle_slot'>;

/** What has passed longer ago than this constrains nobody, whatever the limit is per. */
const longest = 3_600_000;

/**
 * Deals places in the queues of throttles, in order of arrival. A queue's row is its lock until the commit: of two
 * batches the second one sees what the first one took.
 */
export async function answerThrottleSlots(
  tx: TransactionSql,
  asked: readonly Asked[],
): Promise<Answer<'throttle_slot'>[]> {
  const queues = byQueue(asked);
  const places = await lockQueues(tx, [...queues.keys()]);
  const answers: Answer<'throttle_slot'>[] = new Array(asked.length);
  const rows: { journey_id: string; node_id: string; n: number; at: string }[] = [];
  for (const [key, entries] of queues) {
    const queue = places.get(key);
    if (!queue) throw new Error(`queue ${key} was not locked`);
    const known = await readSlots(tx, queue, entries);
    let before = queue.places - known.passed;
    for (const [offset, { question, index }] of entries.entries()) {
      const n = queue.places + offset + 1;
      const slots = { last: known.at.get(n - 1) ?? null, limitBefore: known.at.get(n - question.limit) ?? null };
      const slot = nextSlot(slots, question.now, question.perMs);
      known.at.set(n, slot);
      answers[index] = { slot, before };
      if (slot > question.now) before += 1;
      rows.push({ journey_id: queue.journeyId, node_id: queue.nodeId, n, at: toIso(slot) });
    }
  }
  await writeSlots(tx, rows);
  return answers;
}

const keyOf = ({ journeyId, nodeId }: { journeyId: string; nodeId: string }): string => `${journeyId}/${nodeId}`;

/** Askers by queue, the queues in the order in which they are locked, the askers in that of their arrival. */
function byQueue(asked: readonly Asked[]) {
  const queues = new Map<string, { question: Asked['question']; index: number }[]>();
  for (const [index, { question }] of asked.entries()) {
    const entries = queues.get(keyOf(question)) ?? [];
    entries.push({ question, index });
    queues.set(keyOf(question), entries);
  }
  for (const entries of queues.values()) entries.sort((a, b) => inOrder(a.question.arrival, b.question.arrival));
  return new Map([...queues].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Who arrives at the very same point is dealt with in the order asked. */
const inOrder = (a: Point, b: Point): number => (isAfter(a, b) ? 1 : isAfter(b, a) ? -1 : 0);

interface Queue {
  readonly journeyId: string;
  readonly nodeId: string;
  readonly places: number;
}

async function lockQueues(tx: TransactionSql, keys: readonly string[]): Promise<Map<string, Queue>> {
  const wanted = keys.map((key) => ({ journey_id: key.slice(0, 36), node_id: key.slice(37) }));
  const rows = recordset(tx, wanted);
  await tx`
    insert into throttle_queue (journey_id, node_id)
    select journey_id, node_id from jsonb_to_recordset(${rows}) as q(journey_id uuid, node_id text)
    order by journey_id, node_id on conflict do nothing`;
  await tx`
    select 1 from throttle_queue join jsonb_to_recordset(${rows}) as q(journey_id uuid, node_id text)
      using (journey_id, node_id) order by journey_id, node_id for update of throttle_queue`;
  // Read by a later statement: a lock that had to wait would read what was there before it waited.
  const queues = await tx<Queue[]>`
    select journey_id as "journeyId", node_id as "nodeId", places from throttle_queue
    join jsonb_to_recordset(${rows}) as q(journey_id uuid, node_id text) using (journey_id, node_id)`;
  return new Map(queues.map((queue) => [keyOf(queue), queue]));
}

interface KnownSlots {
  readonly at: Map<number, number>;
  /** The last place that has passed by now. */
  readonly passed: number;
}

async function readSlots(
  tx: TransactionSql,
  { journeyId, nodeId, places }: Queue,
  entries: readonly { readonly question: Asked['question'] }[],
): Promise<KnownSlots> {
  const wanted = new Set([places, ...entries.map(({ question }, offset) => places + offset + 1 - question.limit)]);
  const now = Math.min(...entries.map(({ question }) => question.now));
  const rows = await tx<{ n: number; at: Date }[]>`
    select n, at from throttle_slot
    where journey_id = ${journeyId} and node_id = ${nodeId} and n = any(${[...wanted].filter((n) => n > 0)}::bigint[])`;
  const [last] = await tx<{ n: number }[]>`
    select n from throttle_slot where journey_id = ${journeyId} and node_id = ${nodeId} and at <= ${new Date(now)}
    order by at desc, n desc limit 1`;
  await tx`
    delete from throttle_slot where journey_id = ${journeyId} and node_id = ${nodeId} and at < ${new Date(now - longest)}`;
  const [first] = await tx<{ n: number | null }[]>`
    select min(n) as n from throttle_slot where journey_id = ${journeyId} and node_id = ${nodeId}`;
  return {
    at: new Map(rows.map(({ n, at }) => [n, at.getTime()])),
    passed: last?.n ?? (first?.n == null ? places : first.n - 1),
  };
}

async function writeSlots(tx: TransactionSql, slots: readonly object[]): Promise<void> {
  const rows = recordset(tx, slots);
  await tx`
    insert into throttle_slot (journey_id, node_id, n, at)
    select journey_id, node_id, n, at from jsonb_populate_recordset(null::throttle_slot, ${rows})`;
  await tx`
    update throttle_queue t set places = q.n
    from (select journey_id, node_id, max(n) as n from jsonb_populate_recordset(null::throttle_slot, ${rows}) group by 1, 2) q
    where t.journey_id = q.journey_id and t.node_id = q.node_id`;
}
