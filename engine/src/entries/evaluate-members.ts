import type { Condition } from '@olle/shared/conditions/condition';
import { foresee } from '@olle/shared/conditions/next-flip';
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

/** What is written down of a customer and a segment. */
interface Standing {
  readonly segmentId: string;
  readonly customerId: string;
  readonly workspaceId: string;
  readonly since: Date | null;
  readonly dueAt: Date | null;
  readonly unaskedSince: Date | null;
}

interface Evaluated {
  /** Who came in, who left. */
  readonly facts: OwnFact[];
  readonly unasked: readonly { readonly customerId: string; readonly reason: unknown }[];
}

/** A question that fails is asked again after as long as it has been failing. */
const againMs = { shortest: 5_000, longest: 3_600_000 };

/** Asks each customer's segments anew, all of them side by side, and writes what has changed. */
export async function evaluateMembers(
  tx: TransactionSql,
  looks: readonly Look[],
  segments: readonly WatchedSegment[],
): Promise<Evaluated> {
  const pairs = looks.flatMap((look) =>
    segments.filter((segment) => covers(segment, look)).map((segment) => ({ look, segment })),
  );
  if (pairs.length === 0) return { facts: [], unasked: [] };
  const askers = pairs.map(({ look: { person } }) => ({
    customerId: person.customer.id,
    workspaceId: person.workspaceId,
  }));
  const answers = await drive(
    pairs.map(({ look, segment }) => foresee(segment.condition, scopeOf(look.person))),
    answerFromDatabase(tx, askers),
  );
  const known = await readStanding(tx, pairs);
  const facts: OwnFact[] = [];
  const unasked: { customerId: string; reason: unknown }[] = [];
  const standing = pairs.map(({ look, segment }, index): Standing => {
    const { customer, now, workspaceId } = look.person;
    const names = { segmentId: segment.id, customerId: customer.id, workspaceId };
    const { since: was = null, dueAt = null, unaskedSince = null } = known.get(keyOf(names)) ?? {};
    const at = new Date(Math.min(look.at, now));
    const answer = answers[index];
    if (answer?.status !== 'fulfilled') {
      unasked.push({ customerId: customer.id, reason: answer?.reason });
      const failing = unaskedSince ?? at;
      // When time would have changed it is found anew once it can be asked.
      return { ...names, since: was, dueAt: askedAgain(unaskedSince && dueAt, failing, now), unaskedSince: failing };
    }
    const { holds, until } = answer.value;
    // What the first building could not ask starts nobody later either.
    const silent = look.silent || (unaskedSince !== null && unaskedSince <= segment.since);
    if (!silent && holds !== (was !== null)) facts.push(factOf(look.person, segment, holds, at));
    const since = holds ? (was ?? at) : null;
    return { ...names, since, dueAt: until === null ? null : new Date(until), unaskedSince: null };
  });
  await writeStanding(tx, standing);
  return { facts, unasked };
}

/** News bring nothing forward of what failed before: a question that fails costs each time. */
function askedAgain(dueAt: Date | null, unaskedSince: Date, now: number): Date {
  if (dueAt && dueAt.getTime() > now) return dueAt;
  return new Date(now + Math.min(againMs.longest, Math.max(againMs.shortest, now - unaskedSince.getTime())));
}

function scopeOf({ customer, workspaceZone, now }: Person): Scope {
  const { zone } = chooseZone(customer.attributes.timezone, workspaceZone);
  return { customer, run: null, now, arrival: afterFactsOf(now), workspaceZone, zone };
}

const keyOf = ({ segmentId, customerId }: Pick<Standing, 'segmentId' | 'customerId'>): string =>
  `${segmentId} ${customerId}`;

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
    select segment_id::text as "segmentId", customer_id::text as "customerId", workspace_id::text as "workspaceId", since,
      due_at as "dueAt", unasked_since as "unaskedSince" from segment_member
    where customer_id = any(${customers}::uuid[]) and segment_id = any(${segments}::uuid[])`;
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Who is not in it and whom time alone does not bring in has no row. */
async function writeStanding(tx: TransactionSql, standing: readonly Standing[]): Promise<void> {
  const kept = standing.filter(({ since, dueAt }) => since !== null || dueAt !== null);
  const gone = standing.filter(({ since, dueAt }) => since === null && dueAt === null);
  if (kept.length > 0)
    await tx`
      insert into segment_member as m (segment_id, customer_id, workspace_id, since, due_at, unasked_since)
      select segment_id, customer_id, workspace_id, since, due_at, unasked_since
      from jsonb_populate_recordset(null::segment_member, ${recordset(tx, kept.map(rowOf))})
      on conflict (segment_id, customer_id) do update
        set since = excluded.since, due_at = excluded.due_at, unasked_since = excluded.unasked_since
      where (m.since, m.due_at, m.unasked_since) is distinct from (excluded.since, excluded.due_at, excluded.unasked_since)`;
  if (gone.length > 0)
    await tx`
      delete from segment_member m using jsonb_to_recordset(${recordset(tx, gone.map(rowOf))})
        as q(segment_id uuid, customer_id uuid)
      where m.segment_id = q.segment_id and m.customer_id = q.customer_id`;
}

const rowOf = ({ segmentId, customerId, workspaceId, since, dueAt, unaskedSince }: Standing) => ({
  segment_id: segmentId,
  customer_id: customerId,
  workspace_id: workspaceId,
  since: since?.toISOString() ?? null,
  due_at: dueAt?.toISOString() ?? null,
  unasked_since: unaskedSince?.toISOString() ?? null,
});
