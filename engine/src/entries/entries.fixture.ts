import { randomUUID } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import { openMovement } from '../movement/movement.fixture.ts';
import { keepEntries, settleEntries } from './keep-entries.ts';

/** Movement's stage with segments, and the housekeeping of entries when the test says so. */
export async function openEntries() {
  const stage = await openMovement();
  const { sql, workspaceId } = stage;
  const enrolled: string[] = [];
  const chores = {
    sql,
    router: { poke: () => {} },
    movement: { enrolSegment: async (id: string) => void enrolled.push(id) },
    log: { warn: () => {} },
  };
  return {
    ...stage,
    enrolled,

    async segment(condition: Condition, name = 'Segment'): Promise<string> {
      const id = randomUUID();
      await sql`insert into segment (id, workspace_id, name, condition, created_by)
        values (${id}, ${workspaceId}, ${name}, ${sql.json(condition as never)}, 'test')`;
      return id;
    },

    /** As when a journey is activated: what it listens to is watched and built. */
    settle: () => settleEntries(sql, 30_000),

    /** Everything that is due and marked, and what follows from it. */
    async turn(): Promise<void> {
      await stage.route();
      while (await keepEntries(chores));
      await stage.route();
    },

    async members(segmentId: string): Promise<string[]> {
      const rows = await sql<{ id: string }[]>`
        select customer_id::text as id from segment_member where segment_id = ${segmentId} and since is not null order by 1`;
      return rows.map(({ id }) => id);
    },

    /** Facts that were found out, oldest first. */
    facts: (customerId: string) => sql<{ name: string; at: Date; properties: Record<string, unknown> }[]>`
      select name, at, properties from event where customer_id = ${customerId} and type in ('segment', 'date') order by id`,

    async become(customerId: string, attributes: Record<string, unknown>): Promise<void> {
      await sql`update customer set attributes = attributes || ${sql.json(attributes as never)} where id = ${customerId}`;
      await stage.happens(customerId, '$identify', attributes as never);
    },
  };
}

export type EntriesStage = Awaited<ReturnType<typeof openEntries>>;
