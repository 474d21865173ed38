import type { Condition } from '@olle/shared/conditions/condition';
import { type Foresight, foresee } from '@olle/shared/conditions/next-flip';
import { drive } from '@olle/shared/runner/drive';
import { ownFacts } from '@olle/shared/runner/own-facts';
import type { Scope } from '@olle/shared/runner/scope';
import { afterFactsOf } from '@olle/shared/schedule/instant';
import { chooseZone } from '@olle/shared/schedule/zone';
import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { answerFromDatabase } from '../movement/answer.ts';
import { covers, type Look, type Progress } from './look.ts';
import type { Person } from './person.ts';
import type { OwnFact } from './write-own-facts.ts';

export interface WatchedSegment extends Progress {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
}

interface Standing {
  readonly segmentId: string;
  readonly customerId: string;
  readonly since: Date | null;
}

/** When a question about one customer fails, it is asked again after this. */
const failedAgainMs = 3_600_000;

/**
 * Asks each customer's segments anew, all of them side by side, and writes what has changed. Answers the facts that
 * follow: who came in, who left.
 */
export async function evaluateMembers(
  tx: TransactionSql,
  looks: readonly Look[],
  segments: readonly WatchedSegment[],
): Promise<OwnFact[]> {
  const pairs = looks.flatMap((look) =>
    segments.filter((segment) => covers(segment, look)).map((segment) => ({ look, segment })),
  );
  if (pairs.length === 0) return [];
  const askers = pairs.map(({ look: { person } }) => ({
    customerId: person.customer.id,
    workspaceId: person.workspaceId,
  }));
  const answers = await drive(
    pairs.map(({ look, segment }) => foresee(segment.condition, scopeOf(look.person))),
    answerFromDatabase(tx, askers),
  );
  const standing = await readStanding(tx, pairs);
  const facts: OwnFact[] = [];
  const rows = pairs.map(({ look, segment }, index) => {
    const { customer, now, workspaceId } = look.person;
    const was = standing.get(keyOf(segment.id, customer.id))?.since ?? null;
    const answer = answers[index];
    const at = new Date(Math.min(look.at, now));
    const { holds, until } = answer?.status === 'fulfilled' ? answer.value : unknown(was, now);
    if (!look.silent && holds !== (was !== null)) facts.push(factOf(look.person, segment, holds, at));
    const since = holds ? (was ?? at) : null;
    return {
      segment_id: segment.id,
      customer_id: customer.id,
      workspace_id: workspaceId,
      since: since?.toISOString() ?? null,
      due_at: until === null ? null : new Date(until).toISOString(),
    };
  });
  await writeStanding(tx, rows);
  return facts;
}

function scopeOf({ customer, workspaceZone, now }: Person): Scope {
  const { zone } = chooseZone(customer.attributes.timezone, workspaceZone);
  return { customer, run: null, now, arrival: afterFactsOf(now), workspaceZone, zone };
}

/** What cannot be asked stays as it was. */
const unknown = (was: Date | null, now: number): Foresight => ({ holds: was !== null, until: now + failedAgainMs });

const keyOf = (segmentId: string, customerId: string): string => `${segmentId} ${customerId}`;

function factOf({ customer, workspaceId }: Person, segment: WatchedSegment, holds: boolean, at: Date): OwnFact {
  return {
    workspaceId,
    customerId: customer.id,
    type: 'segment',
    name: holds ? ownFacts.segmentEntered : ownFacts.segmentLeft,
    messageId: `segment-${crypto.randomUUID()}`,
    at,
    properties: { segmentId: segment.id, segmentName: segment.name, change: holds ? 'entered' : 'left' },
  };
}

async function readStanding(
  tx: TransactionSql,
  pairs: readonly { look: Look; segment: WatchedSegment }[],
): Promise<Map<string, Standing>> {
  const customers = [...new Set(pairs.map(({ look }) => look.person.customer.id))];
  const segments = [...new Set(pairs.map(({ segment }) => segment.id))];
  const rows = await tx<Standing[]>`
    select segment_id::text as "segmentId", customer_id::text as "customerId", since from segment_member
    where customer_id = any(${customers}::uuid[]) and segment_id = any(${segments}::uuid[])`;
  return new Map(rows.map((row) => [keyOf(row.segmentId, row.customerId), row]));
}

/** Who is not in it and whom time alone does not bring in has no row. */
async function writeStanding(tx: TransactionSql, rows: readonly { since: string | null; due_at: string | null }[]) {
  const kept = rows.filter(({ since, due_at }) => since !== null || due_at !== null);
  const gone = rows.filter(({ since, due_at }) => since === null && due_at === null);
  if (kept.length > 0)
    await tx`
      insert into segment_member as m (segment_id, customer_id, workspace_id, since, due_at)
      select segment_id, customer_id, workspace_id, since, due_at
      from jsonb_populate_recordset(null::segment_member, ${recordset(tx, kept)})
      on conflict (segment_id, customer_id) do update set since = excluded.since, due_at = excluded.due_at
      where (m.since, m.due_at) is distinct from (excluded.since, excluded.due_at)`;
  if (gone.length > 0)
    await tx`
      delete from segment_member m using jsonb_to_recordset(${recordset(tx, gone)}) as q(segment_id uuid, customer_id uuid)
      where m.segment_id = q.segment_id and m.customer_id = q.customer_id`;
}
