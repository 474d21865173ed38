import type { Env } from '../platform/env.ts';
import type { SendingDeps } from '../sending/sender.ts';
import type { Engine } from './open-engine.ts';

/** What sending is given in the API (previews, test sends) and in the worker. */
export function sendingDeps(env: Env, { database, router, log }: Engine): SendingDeps {
  if (env.secret === undefined) throw new Error('OLLE_SECRET is not set');
  const { publicUrl, secret, mailFrom, smtpUrl } = env;
  return { sql: database.sql, log, publicUrl, secret, mailFrom, smtpUrl, poke: (shards) => router.poke(shards) };
}
