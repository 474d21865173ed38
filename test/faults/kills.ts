import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import { apiClient } from '../harness/api-client.ts';
import { type Part, processOf } from '../harness/processes-of.ts';
import { runProduct } from '../harness/run-product.ts';
import { startSmtp } from '../harness/smtp.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { random } from './random.ts';

export interface Toll {
  readonly customers: number;
  readonly kills: Readonly<Record<Part, number>>;
  readonly entered: number;
  readonly finished: number;
  readonly waiting: number;
  /** Runs that did not end, and messages of ended runs that are neither at the server nor shown as unknown. */
  readonly lost: number;
  /** Mails that the server got more than once. */
  readonly doubled: number;
  /** Handed over when the sender died: shown to a person, never sent again by itself. */
  readonly unknown: number;
  /** Steps without a reason. */
  readonly silent: number;
  readonly seconds: number;
}

interface RunItem {
  readonly id: string;
  readonly status: string;
}

/** Sends customers through the reference journey while processes are killed at random, and counts from outside. */
export async function underKills({
  customers,
  kills,
  seed,
}: {
  customers: number;
  kills: number;
  seed: number;
}): Promise<Toll> {
  const started = performance.now();
  const next = random(seed);
  const folder = temporaryFolder();
  const smtp = await startSmtp();
  const product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
    SMTP_URL: smtp.url,
    OLLE_MAIL_FROM: 'shop@shop.example',
    OLLE_TOOLS_DIR: process.env.OLLE_TOOLS_DIR ?? path.join(CHECKOUT, '.data', 'tools'),
  });
  try {
    const api = apiClient(product);
    const journeyId = await api.publish(referenceJourney('PT4S'));
    const order = killOrder(kills, next);
    const [counted] = await Promise.all([
      killing(product.launcher.pid ?? 0, order, next),
      arriving(api, customers, next),
    ]);
    await untilEnded(api, journeyId, customers);
    return await count(api, journeyId, customers, counted, smtp.received, started);
  } finally {
    await product.stop();
    await smtp.stop();
    folder.remove();
  }
}

/** Every part in turn, shuffled, so that each is killed about as often. */
function killOrder(kills: number, next: () => number): Part[] {
  const parts: Part[] = ['api', 'worker', 'temporal', 'postgres'];
  const order = Array.from({ length: kills }, (_, index) => parts[index % parts.length] as Part); // index is within
  return order
    .map((part) => ({ part, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ part }) => part);
}

async function killing(launcher: number, order: readonly Part[], next: () => number): Promise<Record<Part, number>> {
  const counted = { api: 0, worker: 0, temporal: 0, postgres: 0 };
  for (const part of order) {
    await sleep(800 + next() * 2_000);
    const pid = processOf(launcher, part);
    if (pid === undefined) continue;
    process.kill(pid, 'SIGKILL');
    counted[part] += 1;
  }
  return counted;
}

async function arriving(api: ReturnType<typeof apiClient>, customers: number, next: () => number): Promise<void> {
  await Promise.all(
    Array.from({ length: customers }, async (_, index) => {
      await sleep(next() * 20_000);
      const userId = `customer-${index}`;
      const traits = { email: `${userId}@shop.example`, tier: 'vip' };
      const identify = { type: 'identify', userId, traits, messageId: randomUUID() };
      const track = {
        type: 'track',
        userId,
        event: 'Signed Up',
        properties: {},
        messageId: randomUUID(),
        timestamp: new Date().toISOString(),
      };
      await api.send([identify, track]);
    }),
  );
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

async function count(
  api: ReturnType<typeof apiClient>,
  journeyId: string,
  customers: number,
  kills: Toll['kills'],
  received: readonly { messageId: string }[],
  started: number,
): Promise<Toll> {
  const runs = await api.all<RunItem>(`/api/journeys/${journeyId}/runs`);
  const messages = await api.all<{ id: string; status: string }>(`/api/messages?journeyId=${journeyId}`);
  const times = new Map<string, number>();
  for (const { messageId } of received) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  const arrived = (id: string) => [...times.keys()].some((messageId) => messageId.includes(id));
  const unknown = messages.filter(({ status }) => status === 'unknown').length;
  const missing = messages.filter(({ id, status }) => status !== 'unknown' && !arrived(id)).length;
  const silent = await stepsWithoutReason(api, runs);
  const ended = runs.filter(({ status }) => status === 'finished').length;
  return {
    customers,
    kills,
    entered: runs.length,
    finished: ended,
    waiting: runs.filter(({ status }) => status === 'waiting').length,
    lost: customers - ended + missing + (2 * customers - messages.length),
    doubled: [...times.values()].filter((n) => n > 1).length,
    unknown,
    silent,
    seconds: Math.round((performance.now() - started) / 1_000),
  };
}

async function stepsWithoutReason(api: ReturnType<typeof apiClient>, runs: readonly RunItem[]): Promise<number> {
  let silent = 0;
  for (const { id } of runs) {
    const run = await api.call<{ steps: { reason?: { code?: string } }[] }>('GET', `/api/runs/${id}`);
    silent += run.steps.filter(({ reason }) => !reason?.code).length;
  }
  return silent;
}
