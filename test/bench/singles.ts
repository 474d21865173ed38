import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { LocalEngine } from '../harness/local-engine.ts';

/** Customers who come alone, each second, beside a crowd. */
export const perSecond = 5;

/** One transactional mail. */
export const welcome: JourneyDocument = {
  format: 1,
  name: 'Welcome',
  trigger: { type: 'event', event: 'Welcomed' },
  settings: { category: 'transactional' },
  nodes: [
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' } } },
  ],
  edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
};

/**
 * An event of one customer after the other for at least so long, and until `crowd` is through. Answers whose it was and
 * when, by this process's clock.
 */
export async function comeAlone(
  engine: LocalEngine,
  people: string[],
  event: string,
  leastMs: number,
  crowd?: Promise<unknown>,
): Promise<Map<string, number>> {
  let through = crowd === undefined;
  const watching = crowd?.finally(() => {
    through = true;
  });
  const came = new Map<string, number>();
  const started = performance.now();
  while (performance.now() - started < leastMs || !through) {
    const customer = people.pop();
    if (customer === undefined) throw new Error('more customers are needed');
    came.set(customer, Date.now());
    void engine.allHappen([customer], event);
    await sleep(Math.max(0, started + (came.size * 1_000) / perSecond - performance.now()));
  }
  await watching;
  return came;
}

/** Asks until it holds; answers the milliseconds since `began`. */
export async function until(
  holds: () => Promise<boolean>,
  { began = performance.now(), everyMs = 500 }: { began?: number; everyMs?: number } = {},
): Promise<number> {
  while (!(await holds())) await sleep(everyMs);
  return performance.now() - began;
}
