import postgres from 'postgres';

const OLDEST = 150_000;

/** Fails with a line that tells what to do when the database that was given cannot be used. */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  const rows = await sql`select current_setting('server_version_num')::int as version`
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      throw new Error(`The database of DATABASE_URL cannot be used: ${reason}`);
    })
    .finally(() => sql.end({ timeout: 1 }));
  if (Number(rows[0]?.version) < OLDEST)
    throw new Error('The database of DATABASE_URL is older than PostgreSQL 15. Use 15 or newer.');
}
