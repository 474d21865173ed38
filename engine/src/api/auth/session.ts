import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { session, signInLink } from '../../db/schema/workspace.ts';
import { hashKey } from '../../workspace/hash-key.ts';
import { sessionDays } from './session-cookie.ts';

type Connection = Pick<Database, 'db'>;
type Inserting = Pick<Database['db'], 'insert'>;

export const newToken = (): string => randomBytes(32).toString('base64url');

export async function openSession(db: Inserting, workspaceId: string, actor: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + sessionDays * 86_400_000);
  await db.insert(session).values({ tokenHash: hashKey(token), workspaceId, actor, expiresAt });
  return token;
}

export async function closeSession({ db }: Connection, token: string): Promise<void> {
  await db.delete(session).where(eq(session.tokenHash, hashKey(token)));
}

/** A link is good once, also when two people open it in the same moment. Null: used, expired or never made. */
export async function useSignInLink(
  { db }: Connection,
  token: string,
): Promise<{ token: string; name: string } | null> {
  return await db.transaction(async (tx) => {
    const [link] = await tx
      .update(signInLink)
      .set({ usedAt: sql`now()` })
      .where(
        and(eq(signInLink.tokenHash, hashKey(token)), isNull(signInLink.usedAt), gt(signInLink.expiresAt, sql`now()`)),
      )
      .returning();
    if (!link) return null;
    await tx.delete(session).where(lt(session.expiresAt, sql`now()`));
    return { token: await openSession(tx, link.workspaceId, link.actor), name: link.actor };
  });
}
