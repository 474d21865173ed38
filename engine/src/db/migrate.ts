import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const folder = path.resolve(import.meta.dirname, '../../migrations');

/** Brings a database to this release's tables. Safe to call at every start, and by two processes at once. */
export async function migrate(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    // Two starts at once: the second waits, then finds nothing to do.
    await sql`select pg_advisory_lock(20261)`;
    await runMigrations(drizzle(sql), { migrationsFolder: folder });
    await sql`insert into instance (id) values (gen_random_uuid()) on conflict do nothing`;
  } finally {
    await sql.end();
  }
}
