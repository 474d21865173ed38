import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@olle/engine/db/database';
import { startBenchPostgres } from '../bench/servers.ts';
import { timeTravel } from '../harness/time-travel.ts';
import { type Installation, install } from './installation.ts';

export interface AgingInstallation extends Installation {
  /** Lets so many minutes pass for everything stored, a few at a time, while the product runs. */
  age(minutes: number): Promise<void>;
}

const stepMinutes = 5;
/** Between two steps, so that what has come due meanwhile is found due. */
const restMs = 1_500;

/** The product on a Postgres of ours, whose stored instants can be shifted: an hour passes in half a minute. */
export async function installAging(): Promise<AgingInstallation> {
  const postgres = await startBenchPostgres();
  const installation = await install({ DATABASE_URL: postgres.databaseUrl });
  const database = openDatabase(postgres.databaseUrl, { max: 1 });
  const stopProduct = installation.stop.bind(installation);
  return Object.assign(installation, {
    async age(minutes: number) {
      for (let left = minutes; left > 0; left -= stepMinutes) {
        await oneStep(database.sql, Math.min(left, stepMinutes));
        await sleep(restMs);
      }
    },
    async stop() {
      await stopProduct();
      await database.close();
      await postgres.stop();
    },
  });
}

/** It takes every row there is, so it may meet the product's transactions in a circle: Postgres ends one of the two. */
async function oneStep(sql: Parameters<typeof timeTravel>[0], minutes: number): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      return await timeTravel(sql, minutes * 60_000);
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === '40P01';
      if (!isDeadlock || left === 0) throw error;
    }
  }
}
