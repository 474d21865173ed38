import type { Sql } from '../db/database.ts';
import { listMigration } from './list-migration.ts';
import { type MigrationRow, migrationColumns } from './migration-row.ts';

/**
 * Whoever wrote a migration down may have died before its workflow was started, and Temporal may have lost it. And who
 * was on the way to one of its nodes when it was published, in a transaction that ended after the last look, is found here.
 */
export async function adoptMigrations(
  sql: Sql,
  movement: { readonly migrate: (migrationId: string) => Promise<void> },
): Promise<void> {
  const recent = await sql<MigrationRow[]>`
    select ${sql.unsafe(migrationColumns)} from migration
    where status = 'done' and created_at > now() - interval '1 day' and finished_at > now() - interval '3 minutes'`;
  for (const { id } of recent) {
    await sql.begin(async (tx) => {
      const [row] = await tx<MigrationRow[]>`
        select ${tx.unsafe(migrationColumns)} from migration where id = ${id} and status = 'done' for no key update`;
      if (row && (await listMigration(tx, row)) > 0)
        await tx`update migration set status = 'running', finished_at = null where id = ${id}`;
    });
  }
  const open = await sql<{ id: string }[]>`
    select id from migration where status in ('running', 'undoing') and created_at < now() - interval '10 seconds'`;
  for (const { id } of open) await movement.migrate(id);
}
