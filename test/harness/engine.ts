import { inject } from 'vitest';
import { freshDatabase } from './database.ts';
import { type LocalEngine, openLocalEngine } from './local-engine.ts';

export type TestEngine = LocalEngine;

/** An engine on a database of its own and the servers of this test run, with a worker in this process. */
export async function openTestEngine(): Promise<TestEngine> {
  const { url, drop } = await freshDatabase();
  const temporalAddress = inject('temporalAddress');
  const engine = await openLocalEngine({ databaseUrl: url, temporalAddress, workflowBundle: inject('workflowBundle') });
  return {
    ...engine,
    close: async () => {
      await engine.close();
      await drop();
    },
  };
}
