import type { Client } from '@temporalio/client';
import { expect, it } from 'vitest';
import type { Sql } from '../db/database.ts';
import type { Log } from '../platform/log.ts';
import { Convoys } from './convoys.ts';

it('closes at once while Temporal answers nothing, however much is queued: a row stands for each', async () => {
  let asked = 0;
  const never = () => {
    asked += 1;
    return new Promise<never>(() => {});
  };
  // As much of a client as starting takes.
  const client = { workflow: { start: never, signalWithStart: never } } as unknown as Client;
  const options = { client, sql: undefined as unknown as Sql, instance: 'test', log: undefined as unknown as Log };
  const convoys = new Convoys({ ...options, inFlight: 5 });
  const many = Array.from({ length: 10_500 }, (_, n) => ({ convoyId: `c${n}`, bulk: false, dueInMs: 0 }));
  convoys.follow({ start: many, nudge: [] });
  expect(convoys.backlog).toBe(10_000);
  // For ever, if it waited for the answers.
  await convoys.close();
  expect(asked).toBe(5);
  expect(convoys.backlog).toBe(5);
});
