import { randomUUID } from 'node:crypto';
import type { LocalEngine } from '../harness/local-engine.ts';

/** Customers with an address, written at once; `batch` tells them from those of another round. */
export async function makePeople({ sql, workspaceId }: LocalEngine, n: number, batch: string): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < n; from += 10_000) {
    const some = Array.from({ length: Math.min(10_000, n - from) }, () => randomUUID());
    await sql`
      insert into customer (id, workspace_id, user_id, attributes)
      select id, ${workspaceId}, id::text,
        jsonb_build_object('email', id || '@shop.example', 'tier', 'vip', 'batch', ${batch}::text)
      from unnest(${some}::uuid[]) as t(id)`;
    await sql`insert into customer_lock select id from unnest(${some}::uuid[]) as t(id)`;
    ids.push(...some);
  }
  await sql`analyze customer`;
  return ids;
}

/** The segment of one batch, and an enrolment of it that has begun. */
export async function enrolBatch(engine: LocalEngine, journeyId: string, batch: string, n: number): Promise<string> {
  const { sql, workspaceId, movement } = engine;
  const [segmentId, enrolmentId] = [randomUUID(), randomUUID()];
  const condition = { attribute: 'batch', op: 'equals', value: batch };
  await sql`
    insert into segment (id, workspace_id, name, condition, created_by)
    values (${segmentId}, ${workspaceId}, ${batch}, ${sql.json(condition)}, 'bench')`;
  await sql`
    insert into enrolment (id, workspace_id, journey_id, segment_id, payload, total, actor)
    values (${enrolmentId}, ${workspaceId}, ${journeyId}, ${segmentId}, '{}', ${n}, 'bench')`;
  await movement.enrolSegment(enrolmentId);
  return enrolmentId;
}
