import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import type { apiClient } from '../harness/api-client.ts';
import { someFaults } from './faults.ts';
import { underFaults } from './under-faults.ts';

const nobody = { waiting: 0, lost: 0, doubled: 0, silent: 0 };

it('loses nobody and mails nobody twice, whatever goes wrong: processes killed, servers restarted, mail cut off, two publishes at once', {
  timeout: 400_000,
}, async () => {
  const toll = await underFaults({
    customers: 200,
    seed: 20_261_122,
    faults: (next) => someFaults(10, next),
    meanwhile: publishTwiceAtOnce,
  });
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ entered: 200, finished: 200, ...nobody });
});

it('moves everybody in time though the API’s clock is an hour slow and the worker’s an hour fast: Postgres’ clock decides', {
  timeout: 200_000,
}, async () => {
  const toll = await underFaults({
    customers: 20,
    seed: 1,
    overMs: 2_000,
    faults: () => [],
    env: {
      // In quotes: a path may have spaces.
      NODE_OPTIONS: `--require ${JSON.stringify(path.join(import.meta.dirname, 'shift-clock.cjs'))}`,
      SHIFT_API_MS: '-3600000',
      SHIFT_WORKER_MS: '3600000',
    },
  });
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ entered: 20, finished: 20, unknown: 0, ...nobody });
});

/** A new version while everybody is on their way, published by two people at the same moment. */
async function publishTwiceAtOnce(api: ReturnType<typeof apiClient>, journeyId: string): Promise<void> {
  await sleep(6_000);
  const document = { ...referenceJourney('PT4S'), name: 'Reference, renamed' };
  const again = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask();
      } catch {
        // A part is down at this moment.
        await sleep(500);
      }
    }
  };
  await again(async () => {
    const { draft } = await api.call<{ draft: { revision: number } }>('GET', `/api/journeys/${journeyId}`);
    await api.call('PUT', `/api/journeys/${journeyId}/draft`, { document }, { 'if-match': String(draft.revision) });
  });
  const publish = () => again(() => api.call<{ version: number }>('POST', `/api/journeys/${journeyId}/publish`, {}));
  const both = await Promise.all([publish(), publish()]);
  expect(both.map(({ version }) => version)).toEqual([2, 2]);
}
