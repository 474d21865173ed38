import { timingSafeEqual } from 'node:crypto';
import { actors } from '@olle/shared/api/actors';
import { and, eq, gt, sql } from 'drizzle-orm';
import { getCookie } from 'hono/cookie';
import type { Database } from '../../db/database.ts';
import { session, workspace } from '../../db/schema/workspace.ts';
import { hashKey } from '../../workspace/hash-key.ts';
import type { Caller } from './caller.ts';
import type { KeyGuesses } from './key-guesses.ts';
import { sessionCookie } from './session-cookie.ts';

type Context = Parameters<typeof getCookie>[0];

interface From {
  readonly address: string;
  readonly guesses: KeyGuesses<Caller>;
}

/** Who is calling, by the key in `Authorization` or the browser's cookie; null: nobody we know. */
export async function identify(
  { db }: Pick<Database, 'db'>,
  context: Context,
  { address, guesses }: From,
): Promise<Caller | null> {
  const authorization = context.req.header('authorization');
  // A wrong key is refused even when a valid cookie comes along: the client meant the key.
  if (authorization !== undefined) {
    const key = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    return key === undefined ? null : await guesses.attempt(address, key, () => byAdminKey({ db }, key));
  }
  const token = getCookie(context, sessionCookie);
  return token ? await bySession({ db }, token) : null;
}

export async function byAdminKey({ db }: Pick<Database, 'db'>, key: string): Promise<Caller | null> {
  const hash = hashKey(key);
  const [found] = await db
    .select({ id: workspace.id, hash: workspace.adminKeyHash })
    .from(workspace)
    .where(eq(workspace.adminKeyHash, hash));
  // The index compares hashes, of which nothing about the key can be learnt; this comparison takes the same time always.
  const same = found !== undefined && timingSafeEqual(Buffer.from(found.hash), Buffer.from(hash));
  return same ? { workspaceId: found.id, actor: actors.key, by: 'key' } : null;
}

async function bySession({ db }: Pick<Database, 'db'>, token: string): Promise<Caller | null> {
  const [found] = await db
    .select({ workspaceId: session.workspaceId, actor: session.actor })
    .from(session)
    .where(and(eq(session.tokenHash, hashKey(token)), gt(session.expiresAt, sql`now()`)));
  return found ? { ...found, by: 'session' } : null;
}
