import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../../db/database.ts';

const patience = 30_000;

/** The first workspace. The API makes it when it starts, perhaps at this very moment. */
export async function findWorkspace(sql: Sql): Promise<string> {
  const deadline = Date.now() + patience;
  for (;;) {
    const [row] = await sql<{ id: string }[]>`select id from workspace order by created_at limit 1`;
    if (row) return row.id;
    if (Date.now() > deadline) throw new Error('there is no workspace to fill: start the API first');
    await sleep(200);
  }
}
