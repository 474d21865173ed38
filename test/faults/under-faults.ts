import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import { apiClient } from '../harness/api-client.ts';
import { runProduct } from '../harness/run-product.ts';
import { startSmtp } from '../harness/smtp.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { arriving } from './arrivals.ts';
import { type Count, count } from './count.ts';
import { type Fault, inject } from './faults.ts';
import { random } from './random.ts';

export interface Toll extends Count {
  readonly customers: number;
  readonly seed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export interface FaultRun {
  readonly customers: number;
  readonly seed: number;
  /** What goes wrong, given the seed's numbers. */
  readonly faults: (next: () => number) => readonly Fault[];
  /** Customers come in over this long. */
  readonly overMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** What else is done meanwhile, such as publishing. */
  readonly meanwhile?: (api: ReturnType<typeof apiClient>, journeyId: string) => Promise<void>;
}

/** Sends customers through the reference journey while things go wrong, and counts from outside. */
export async function underFaults(run: FaultRun): Promise<Toll> {
  const started = performance.now();
  const { customers, seed, overMs = 20_000 } = run;
  const next = random(seed);
  const folder = temporaryFolder();
  const smtp = await startSmtp();
  const product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
    SMTP_URL: smtp.url,
    OLLE_MAIL_FROM: 'shop@shop.example',
    OLLE_TOOLS_DIR: process.env.OLLE_TOOLS_DIR ?? path.join(CHECKOUT, '.data', 'tools'),
    ...run.env,
  });
  try {
    const api = apiClient(product);
    const journeyId = await api.publish(referenceJourney('PT4S'));
    const [faults] = await Promise.all([
      inject(product.launcher.pid ?? 0, smtp, run.faults(next), next),
      arriving(api, customers, overMs, next),
      run.meanwhile?.(api, journeyId),
    ]);
    smtp.refuse(false);
    await untilEnded(api, journeyId, customers);
    const counted = await count(api, { journeyId, customers, sends: 2, received: smtp.received });
    return { customers, seed, faults, ...counted, seconds: Math.round((performance.now() - started) / 1_000) };
  } finally {
    await product.stop();
    await smtp.stop();
    folder.remove();
  }
}

async function untilEnded(api: ReturnType<typeof apiClient>, journeyId: string, customers: number): Promise<void> {
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await sleep(1_000)) {
    const stats = await api.call<{ finished: number }>('GET', `/api/journeys/${journeyId}/stats`).catch(() => null);
    const open = await Promise.all(
      ['queued', 'claimed', 'handing_over'].map((status) =>
        api
          .call<{ items: unknown[] }>('GET', `/api/messages?status=${status}&limit=1`)
          .catch(() => ({ items: [null] })),
      ),
    );
    if (stats?.finished === customers && open.every(({ items }) => items.length === 0)) return;
  }
}
