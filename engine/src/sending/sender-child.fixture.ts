import { smtp } from '../channels/email/smtp.ts';
import { openDatabase } from '../db/database.ts';
import { createLog } from '../platform/log.ts';
import { newBells } from './bell.ts';
import { Circuit } from './circuit.ts';
import { keepDraining } from './keep-draining.ts';
import { PlanBook } from './plan-book.ts';

// A sender in a process of its own, so that a test can kill it.
const [databaseUrl = '', smtpUrl = '', publicUrl = '', secret = ''] = process.argv.slice(2);
const { sql } = openDatabase(databaseUrl);
const deps = { sql, log: createLog('test', { level: 'silent' }), publicUrl, secret };
const parts = {
  deps,
  channel: 'email',
  provider: smtp(smtpUrl),
  plans: new PlanBook(sql),
  circuit: new Circuit(),
} as const;
await keepDraining(parts, { bells: newBells(), signal: new AbortController().signal, forMs: 60_000 });
