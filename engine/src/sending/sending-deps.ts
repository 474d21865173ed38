import type { Database, Sql } from '../db/database.ts';
import type { Env } from '../platform/env.ts';
import type { Log } from '../platform/log.ts';

/** What sending needs of the process that it runs in. */
export interface SendingDeps {
  readonly sql: Sql;
  readonly log: Log;
  /** Base of the links in messages. */
  readonly publicUrl: string;
  /** Signs the links to unsubscribe. */
  readonly secret: string;
  /** The installation's sender, where it has one. */
  readonly mailFrom?: string | undefined;
  readonly smtpUrl?: string | undefined;
}

/** The parts that a process holds anyway. */
export interface SendingProcess {
  readonly env: Pick<Env, 'publicUrl' | 'secret' | 'mailFrom' | 'smtpUrl'>;
  readonly database: Pick<Database, 'sql'>;
  readonly log: Log;
}

export function sendingDeps({ env, database, log }: SendingProcess): SendingDeps {
  const { publicUrl, secret, mailFrom, smtpUrl } = env;
  if (secret === undefined) throw new Error('OLLE_SECRET is not set: links to unsubscribe cannot be signed');
  return { sql: database.sql, log, publicUrl, secret, mailFrom, smtpUrl };
}
