import { type Database, openDatabase } from '@olle/engine/db/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../harness/database.ts';
import { play } from './play.ts';
import { postgresStage } from './postgres-stage.ts';
import { scenarios } from './scenarios.ts';
import { virtualStage } from './virtual-stage.ts';

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  ({ drop } = fresh);
  database = openDatabase(fresh.url);
});
afterAll(async () => {
  await database.close();
  await drop();
});

const playable = scenarios.filter(({ virtualOnly }) => virtualOnly === undefined);

it.each(playable)('$promise', async (scenario) => {
  const outcome = await play(scenario, await postgresStage(database.sql, scenario));
  expect(outcome).toMatchObject(scenario.outcome);
  expect(outcome).toEqual(await play(scenario, virtualStage(scenario)));
});
