import postgres from 'postgres';

const OLDEST = 150_000;

/** Fails with a line that tells what to do when the database that was given cannot be used. */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  const version = await versionOf(sql);
  await sql.end({ timeout: 1 });
  if (version < OLDEST) throw new Error('The database of DATABASE_URL is older than PostgreSQL 15. Use 15 or newer.');
}

async function versionOf(sql: postgres.Sql): Promise<number> {
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as version`;
    return Number(row?.version);
  } catch (error) {
    await sql.end({ timeout: 1 });
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`The database of DATABASE_URL cannot be used: ${reason}`);
  }
}
