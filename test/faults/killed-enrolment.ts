import { randomUUID } from 'node:crypto';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import type { apiClient } from '../harness/api-client.ts';
import { again, until } from './again.ts';
import { type Count, count } from './count.ts';
import { living } from './faults.ts';
import { install } from './installation.ts';
import { untilEnded } from './until-ended.ts';

export interface KilledEnrolment extends Count {
  readonly customers: number;
  /** How many had been looked at when the processes were killed. */
  readonly processedBefore: number;
  /** Of what the progress bar showed one after the other, how often it went back. */
  readonly wentBack: number;
  /** What it showed in the end. */
  readonly progress: Progress;
}

interface Progress {
  readonly status: string;
  readonly total: number;
  readonly processed: number;
  readonly entered: number;
}

/**
 * A segment is enrolled, and in the middle of that the processes that enter it, that sweep and that answer are killed.
 * The journey lets everybody in again and again, so that only the enrolment itself enters nobody twice.
 */
export async function killedInTheMiddleOfAnEnrolment(customers: number): Promise<KilledEnrolment> {
  const installation = await install();
  try {
    const { api, smtp, launcher } = installation;
    const journeyId = await api.publish({ ...referenceJourney('PT2S'), reentry: { allowed: 'always' } });
    await known(api, customers);
    const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
    const segment = await api.call<{ id: string }>('POST', '/api/segments', { name: 'VIP', condition });
    const size = async () =>
      (await api.call<{ size: number }>('POST', '/api/segments/preview', { condition })).size === customers;
    await until(size, 30_000);
    const path = `/api/journeys/${journeyId}/enrol`;
    const { enrolmentId } = await api.call<{ enrolmentId: string }>('POST', path, { segmentId: segment.id });
    const shown: Progress[] = [];
    const progress = async () => {
      const now = await api.call<Progress>('GET', `/api/enrolments/${enrolmentId}`);
      shown.push(now);
      return now;
    };
    await until(async () => (await progress()).processed > 0, 30_000, 5);
    for (const part of ['bulk', 'worker', 'api'] as const) process.kill((await living(launcher, part)) ?? 0, 'SIGKILL');
    const { processed: processedBefore } = await again(progress);
    await until(async () => (await progress()).status !== 'running', 90_000);
    await untilEnded(api, journeyId, customers);
    return {
      customers,
      processedBefore,
      wentBack: shown.filter(({ processed }, index) => processed < (shown[index - 1]?.processed ?? 0)).length,
      progress: await progress(),
      ...(await count(api, { journeyId, customers, sends: 2, received: smtp.received })),
    };
  } finally {
    await installation.stop();
  }
}

/** Customers of the segment who did nothing yet. */
async function known(api: ReturnType<typeof apiClient>, customers: number): Promise<void> {
  const page = 100;
  for (let from = 0; from < customers; from += page) {
    const some = Array.from({ length: Math.min(page, customers - from) }, (_, index) => `customer-${from + index}`);
    await api.send(
      some.map((userId) => ({
        type: 'identify',
        userId,
        traits: { email: `${userId}@shop.example`, tier: 'vip' },
        messageId: randomUUID(),
      })),
    );
  }
}
