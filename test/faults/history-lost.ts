import { referenceJourney } from '../fixtures/reference-journey.ts';
import { until } from './again.ts';
import { installAging } from './aging-installation.ts';
import { arriving } from './arrivals.ts';
import { type Count, count } from './count.ts';
import { living } from './faults.ts';
import { forgetHistory } from './forget-history.ts';
import { random } from './random.ts';
import { untilEnded } from './until-ended.ts';

export interface Forgotten extends Count {
  readonly customers: number;
  /** Workflows that the audit missed, and started again at their members' positions. */
  readonly restarted: number;
}

interface Drift {
  readonly findings: readonly { readonly code: string; readonly count: number }[];
}

/** Temporal's database is deleted while everybody waits. It is noticed without being told, and all go on. */
export async function historyLost(customers: number, seed: number): Promise<Forgotten> {
  const installation = await installAging();
  try {
    const { api, smtp, dataDir, launcher } = installation;
    const journeyId = await api.publish(referenceJourney('PT3M'));
    await arriving(api, customers, 2_000, random(seed));
    await until(async () => smtp.received.length === customers, 60_000);
    // By then each was told to Temporal, and is old enough for the audit to miss it.
    await installation.age(2);
    forgetHistory((await living(launcher, 'temporal')) ?? 0, dataDir);
    const missed = async () => {
      const { findings } = await api.call<Drift>('GET', '/api/drift');
      return findings.find(({ code }) => code === 'workflow_missing')?.count ?? 0;
    };
    await until(async () => (await missed()) > 0, 60_000);
    const restarted = await missed();
    await untilEnded(api, journeyId, customers);
    const counted = await count(api, { journeyId, customers, sends: 2, received: smtp.received });
    return { customers, restarted, ...counted };
  } finally {
    await installation.stop();
  }
}
