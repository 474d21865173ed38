import { expect, it } from 'vitest';
import { underKills } from './kills.ts';

it('loses nobody and mails nobody twice while API, worker, Temporal and Postgres are killed at random', {
  timeout: 400_000,
}, async () => {
  const toll = await underKills({ customers: 300, kills: 12, seed: 20_261_122 });
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ entered: 300, finished: 300, waiting: 0, lost: 0, doubled: 0, silent: 0 });
});
