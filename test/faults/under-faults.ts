import { referenceJourney } from '../fixtures/reference-journey.ts';
import type { apiClient } from '../harness/api-client.ts';
import { arriving } from './arrivals.ts';
import { type Count, count } from './count.ts';
import { type Fault, inject } from './faults.ts';
import { install } from './installation.ts';
import { random } from './random.ts';
import { untilEnded } from './until-ended.ts';

export interface Toll extends Count {
  readonly customers: number;
  readonly seed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export interface FaultRun {
  readonly customers: number;
  readonly seed: number;
  /** What goes wrong, given the seed's numbers, while customers come in. */
  readonly faults: (next: () => number) => readonly Fault[];
  readonly env?: NodeJS.ProcessEnv;
  /** What else is done meanwhile, such as publishing. */
  readonly meanwhile?: (api: ReturnType<typeof apiClient>, journeyId: string) => Promise<void>;
}

/** Sends customers through the reference journey while things go wrong, and counts from outside. */
export async function underFaults(run: FaultRun): Promise<Toll> {
  const started = performance.now();
  const { customers, seed } = run;
  const next = random(seed);
  const installation = await install(run.env);
  try {
    const { api, smtp } = installation;
    const journeyId = await api.publish(referenceJourney('PT4S'));
    // As many as there are faults yet to come: whatever goes wrong finds some on their way.
    const arrivals: Promise<void>[] = [];
    let come = 0;
    const progress = (share: number) => {
      const some = Math.round(customers * share) - come;
      if (some > 0) arrivals.push(arriving(api, some, 2_000, next, come));
      come += some;
    };
    const [faults] = await Promise.all([
      inject(installation, run.faults(next), next, progress),
      run.meanwhile?.(api, journeyId),
    ]);
    progress(1);
    await Promise.all(arrivals);
    smtp.refuse(false);
    await untilEnded(api, journeyId, customers);
    const counted = await count(api, { journeyId, customers, sends: 2, received: smtp.received });
    return { customers, seed, faults, ...counted, seconds: Math.round((performance.now() - started) / 1_000) };
  } finally {
    await installation.stop();
  }
}
