import { referenceJourney } from '../fixtures/reference-journey.ts';
import { until } from './again.ts';
import { installAging } from './aging-installation.ts';
import { arriving } from './arrivals.ts';
import { type Count, count } from './count.ts';
import { random } from './random.ts';
import { untilEnded } from './until-ended.ts';

export interface Outage extends Count {
  readonly customers: number;
  /** Mails that had arrived when the hour began, when it ended, and at last. */
  readonly received: readonly [before: number, after: number, last: number];
}

/**
 * The mail server is gone for an hour, by the database's clock. Half of the customers are in the middle of their journey
 * then, and their waits end in that hour; the others sign up in it. All mails leave afterwards.
 */
export async function providerDownForAnHour(customers: number, seed: number): Promise<Outage> {
  const next = random(seed);
  const half = Math.floor(customers / 2);
  const installation = await installAging();
  try {
    const { api, smtp } = installation;
    const journeyId = await api.publish(referenceJourney('PT30M'));
    const stats = () => api.call<{ waiting: number; finished: number }>('GET', `/api/journeys/${journeyId}/stats`);
    await arriving(api, half, 2_000, next);
    await until(async () => smtp.received.length === half, 60_000);
    const before = smtp.received.length;
    await smtp.down();
    await arriving(api, customers - half, 2_000, next, half);
    await until(async () => (await stats()).waiting === customers, 60_000);
    await installation.age(60);
    // Whoever carries them on does so while nothing can be sent: the journey does not wait for the mail.
    await until(async () => (await stats()).finished === customers, 120_000);
    const after = smtp.received.length;
    await smtp.up();
    await untilEnded(api, journeyId, customers);
    const counted = await count(api, { journeyId, customers, sends: 2, received: smtp.received });
    return { customers, ...counted, received: [before, after, smtp.received.length] };
  } finally {
    await installation.stop();
  }
}
