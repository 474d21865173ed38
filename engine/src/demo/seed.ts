import { openDatabase, type TransactionSql } from '../db/database.ts';
import { readEnv } from '../platform/env.ts';
import { type DemoData, generateDemo } from './generate/generate-demo.ts';
import { Random } from './generate/random.ts';
import { demoJourneys } from './journeys/demo-journeys.ts';
import { findWorkspace } from './seed/find-workspace.ts';
import { insertRows } from './seed/insert-rows.ts';
import { publishDemo } from './seed/publish-demo.ts';
import { segments } from './seed/segments.ts';
import { writeCoupons } from './seed/write-coupons.ts';
import { writeCustomers } from './seed/write-customers.ts';
import { writeEvents } from './seed/write-events.ts';
import { writeWorkspace } from './seed/write-workspace.ts';

export interface SeedOptions {
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  /** Where the shop's pictures and pages are found; the environment's when not given. */
  readonly publicUrl?: string;
  /** The end of the sixty days; now when not given. */
  readonly until?: number;
}

const actor = '데모';

/**
 * Fills an empty database with the demo shop; one that has a customer stays as it is.
 * @example await seedDemo({ databaseUrl, log: console.log }) // 'seeded'
 */
export async function seedDemo(options: SeedOptions): Promise<'seeded' | 'already'> {
  const { databaseUrl, log } = options;
  const database = openDatabase(databaseUrl, { max: 1, name: 'olle-demo' });
  const { sql } = database;
  try {
    const workspaceId = await findWorkspace(sql);
    const data = await sql.begin(async (tx) => {
      // Two starts at once: the second waits, then finds customers.
      await tx`select pg_advisory_xact_lock(20263)`;
      const [row] = await tx<{ filled: boolean }[]>`select exists (select 1 from customer) as filled`;
      return row?.filled ? null : await fill(tx, workspaceId, options);
    });
    if (!data) return 'already';
    // The planner knows nothing yet of rows that came all at once.
    await sql`analyze customer, event, consent, customer_identity`;
    log(`${data.customers.length} customers, ${data.events.length} events of 60 days, 4 journeys`);
    return 'seeded';
  } finally {
    await database.close();
  }
}

async function fill(tx: TransactionSql, workspaceId: string, options: SeedOptions): Promise<DemoData> {
  const publicUrl = options.publicUrl ?? readEnv(process.env).publicUrl;
  const data = generateDemo({ until: options.until ?? Date.now(), publicUrl });
  const random = new Random(64);
  await writeWorkspace(tx, workspaceId);
  await writeCustomers(tx, workspaceId, data.customers);
  await writeEvents(tx, workspaceId, data.events);
  await insertRows(
    tx,
    'segment',
    {
      id: 'uuid',
      workspace_id: 'uuid',
      name: 'text',
      condition: 'jsonb',
      created_by: 'text',
      created_at: 'timestamptz',
    },
    segments.map(({ name, condition }, index) => ({
      id: random.uuid(),
      workspace_id: workspaceId,
      name,
      condition: JSON.parse(JSON.stringify(condition)),
      created_by: actor,
      created_at: new Date(Date.now() + index).toISOString(),
    })),
  );
  await writeCoupons(tx, workspaceId, random, actor);
  const journeys = demoJourneys(publicUrl).map((document) => ({ id: random.uuid(), document }));
  await publishDemo(tx, workspaceId, journeys, { actor, note: '올레상점과 함께 준비된 여정' });
  return data;
}
