import { createHash } from 'node:crypto';
import { isJsonObject, type Json } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';

/** The workspace of a write key, or null. */
export type Authenticate = (writeKey: string) => Promise<string | null>;

const KNOWN_MS = 60_000;
const UNKNOWN_MS = 5_000;
/** Wrong keys are anybody's to invent, as many and as long as they like: both are bounded, or they fill the memory. */
const MOST = 10_000;
const LONGEST = 500;

/** Looks keys up by their hash, and remembers the answer for a minute: a key that was withdrawn works no longer. */
export function authenticateByHash(sql: Sql, now: () => number = Date.now): Authenticate {
  const answers = new Map<string, { workspace: Promise<string | null>; until: number }>();
  return async (writeKey) => {
    if (writeKey.length > LONGEST) return null;
    const remembered = answers.get(writeKey);
    if (remembered && remembered.until > now()) return await remembered.workspace;
    if (answers.size >= MOST) answers.clear();
    const answer = { workspace: lookUp(sql, writeKey), until: now() + KNOWN_MS };
    answers.set(writeKey, answer);
    answer.workspace.then(
      (workspace) => {
        if (workspace === null) answer.until = now() + UNKNOWN_MS;
      },
      () => answers.delete(writeKey),
    );
    return await answer.workspace;
  };
}

async function lookUp(sql: Sql, writeKey: string): Promise<string | null> {
  const hash = createHash('sha256').update(writeKey).digest('hex');
  const [row] = await sql<{ id: string }[]>`select id from workspace where write_key_hash = ${hash}`;
  return row?.id ?? null;
}

/** The key as the user name of Basic auth, or in the query string, as beacons must send it. */
export function keyOfRequest(authorization: string | undefined, query: string | undefined): string | null {
  const [, encoded] = /^basic +(.+)$/i.exec(authorization ?? '') ?? [];
  const user = encoded ? Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] : '';
  return user || query || null;
}

export function keyOfBody(body: Json): string | null {
  return isJsonObject(body) && typeof body.writeKey === 'string' && body.writeKey !== '' ? body.writeKey : null;
}
