import { setTimeout as sleep } from 'node:timers/promises';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import { again, until } from './again.ts';
import { arriving } from './arrivals.ts';
import { type Count, count } from './count.ts';
import { living } from './faults.ts';
import { install } from './installation.ts';
import { random } from './random.ts';
import { untilEnded } from './until-ended.ts';

export interface PausedMigration {
  readonly customers: number;
  /** How many had been moved when the journey was paused. */
  readonly movedBefore: number;
  /** Everybody's place while the journey was paused and nobody was left to move. */
  readonly paused: Count;
  /** Mails that left during the pause. */
  readonly sentInPause: number;
  readonly ended: Count;
}

/**
 * A version without the step where everybody waits is published, they are mapped to another one, and in the middle of
 * that the process that moves them is killed and the journey is paused; later it is resumed.
 */
export async function pausedInTheMiddleOfAMigration(customers: number, seed: number): Promise<PausedMigration> {
  const next = random(seed);
  const installation = await install();
  try {
    const { api, smtp, launcher } = installation;
    const journeyId = await api.publish(referenceJourney('PT1H'));
    const path = `/api/journeys/${journeyId}`;
    const counted = () => count(api, { journeyId, customers, sends: 2, received: smtp.received });
    await arriving(api, customers, 2_000, next);
    await until(async () => smtp.received.length === customers, 90_000);
    const { draft } = await api.call<{ draft: { revision: number } }>('GET', path);
    const { revision } = draft;
    await api.call('PUT', `${path}/draft`, { document: otherWait() }, { 'if-match': String(revision) });
    const inFlight = { w1: { action: 'map', to: 'w2' } };
    const published = await api.call<{ migration: { id: string } }>('POST', `${path}/publish`, { inFlight });
    const migration = () =>
      api.call<{ status: string; done: number }>('GET', `/api/migrations/${published.migration.id}`);
    await until(async () => (await migration()).done > 0, 30_000, 5);
    process.kill((await living(launcher, 'bulk')) ?? 0, 'SIGKILL');
    await again(() => api.call('POST', `${path}/pause`, {}));
    const { done: movedBefore } = await migration();
    // Who was handed over at that very moment may still be received.
    await sleep(1_000);
    const sentBefore = smtp.received.length;
    await until(async () => (await migration()).status === 'done', 90_000);
    await sleep(next() * 3_000);
    const paused = await counted();
    const sentInPause = smtp.received.length - sentBefore;
    await again(() => api.call('POST', `${path}/resume`, {}));
    await untilEnded(api, journeyId, customers);
    return { customers, movedBefore, paused, sentInPause, ended: await counted() };
  } finally {
    await installation.stop();
  }
}

function otherWait(): JourneyDocument {
  const document = referenceJourney('PT2S');
  const renamed = (id: string) => (id === 'w1' ? 'w2' : id);
  return {
    ...document,
    nodes: document.nodes.map((node) => ({ ...node, id: renamed(node.id) })),
    edges: document.edges.map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) })),
  };
}
