import { expect, it } from 'vitest';
import { round, someFaults } from './faults.ts';
import { historyLost } from './history-lost.ts';
import { killedInTheMiddleOfAnEnrolment } from './killed-enrolment.ts';
import { pausedInTheMiddleOfAMigration } from './paused-migration.ts';
import { providerDownForAnHour } from './provider-down.ts';
import { publishTwiceAtOnce } from './publish-twice.ts';
import { underFaults } from './under-faults.ts';
import { wrongClocks } from './wrong-clocks.ts';

const seed = 20_261_122;
const nobody = { lost: 0, doubled: 0, silent: 0 };

it('loses nobody and mails nobody twice, whatever goes wrong: processes killed, servers restarted, mail cut off, two publishes at once', {
  timeout: 400_000,
}, async () => {
  const toll = await underFaults({
    customers: 300,
    seed,
    faults: (next) => someFaults(round.length, next),
    meanwhile: publishTwiceAtOnce,
  });
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ entered: 300, finished: 300, waiting: 0, ...nobody });
});

it('moves everybody in time though the API’s clock is an hour slow and the worker’s an hour fast: Postgres’ clock decides', {
  timeout: 200_000,
}, async () => {
  const toll = await wrongClocks(20, seed);
  console.log(JSON.stringify(toll));
  expect(toll).toMatchObject({ entered: 20, finished: 20, unknown: 0, waiting: 0, ...nobody });
});

it('sends everything once when a provider that was down for an hour is there again', {
  timeout: 400_000,
}, async () => {
  const outage = await providerDownForAnHour(60, seed);
  console.log(JSON.stringify(outage));
  expect(outage).toMatchObject({ entered: 60, finished: 60, unknown: 0, waiting: 0, ...nobody });
  expect(outage.received).toEqual([30, 30, 120]);
});

it('goes on with everybody when Temporal’s database is deleted while a hundred wait', {
  timeout: 400_000,
}, async () => {
  const forgotten = await historyLost(100, seed);
  console.log(JSON.stringify(forgotten));
  expect(forgotten).toMatchObject({ entered: 100, finished: 100, unknown: 0, waiting: 0, ...nobody });
  expect(forgotten.restarted).toBeGreaterThan(0);
});

it('has everybody at a step that there is when a migration is killed and paused in the middle, and ends each once', {
  timeout: 400_000,
}, async () => {
  const { movedBefore, paused, sentInPause, ended } = await pausedInTheMiddleOfAMigration(600, seed);
  console.log(JSON.stringify({ movedBefore, paused, sentInPause, ended }));
  expect(movedBefore).toBeGreaterThan(0);
  expect(movedBefore).toBeLessThan(600);
  expect(paused).toMatchObject({ entered: 600, finished: 0, waiting: 600, ...nobody });
  expect(sentInPause).toBe(0);
  expect(ended).toMatchObject({ entered: 600, finished: 600, waiting: 0, unknown: 0, ...nobody });
});

it('enters everybody of a segment once, and its progress goes on, though API and workers are killed in the middle', {
  timeout: 400_000,
}, async () => {
  const { processedBefore, wentBack, progress, ...counted } = await killedInTheMiddleOfAnEnrolment(1_500);
  console.log(JSON.stringify({ processedBefore, wentBack, progress, ...counted }));
  expect(processedBefore).toBeGreaterThan(0);
  expect(processedBefore).toBeLessThan(1_500);
  expect(wentBack).toBe(0);
  expect(progress).toMatchObject({ status: 'done', total: 1_500, processed: 1_500, entered: 1_500 });
  expect(counted).toMatchObject({ entered: 1_500, finished: 1_500, waiting: 0, ...nobody });
});
