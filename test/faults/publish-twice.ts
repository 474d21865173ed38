import { setTimeout as sleep } from 'node:timers/promises';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import type { apiClient } from '../harness/api-client.ts';
import { again } from './again.ts';

/** A new version while everybody is on their way, published by two people at the same moment: one is made, not two. */
export async function publishTwiceAtOnce(api: ReturnType<typeof apiClient>, journeyId: string): Promise<void> {
  await sleep(6_000);
  const document = { ...referenceJourney('PT4S'), name: 'Reference, renamed' };
  await again(async () => {
    const { draft } = await api.call<{ draft: { revision: number } }>('GET', `/api/journeys/${journeyId}`);
    await api.call('PUT', `/api/journeys/${journeyId}/draft`, { document }, { 'if-match': String(draft.revision) });
  });
  const publish = () => again(() => api.call<{ version: number }>('POST', `/api/journeys/${journeyId}/publish`, {}));
  const [one, other] = await Promise.all([publish(), publish()]);
  if (one.version !== 2 || other.version !== 2) throw new Error(`versions ${one.version} and ${other.version}`);
}
