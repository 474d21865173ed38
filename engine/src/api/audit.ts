import type { JsonObject } from '@olle/shared/json';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { By } from '../db/once-in.ts';
import { audit } from '../db/schema/workspace.ts';

type Inserting = Pick<PostgresJsDatabase, 'insert'>;

/** Who did what. Given a transaction, the record stands or falls with the write. */
export async function recordAudit(
  db: Inserting,
  { workspaceId, actor }: By,
  action: string,
  subject: string,
  facts: JsonObject = {},
): Promise<void> {
  await db.insert(audit).values({ workspaceId, actor, action, subject, facts });
}
