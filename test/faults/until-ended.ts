import type { apiClient } from '../harness/api-client.ts';
import { until } from './again.ts';

/** Until everybody's run has finished and no message is on its way. What is not so after that is counted. */
export async function untilEnded(
  api: ReturnType<typeof apiClient>,
  journeyId: string,
  customers: number,
): Promise<void> {
  const isNone = async (status: string) =>
    (await api.call<{ items: unknown[] }>('GET', `/api/messages?status=${status}&limit=1`)).items.length === 0;
  await until(
    async () => {
      const { finished } = await api.call<{ finished: number }>('GET', `/api/journeys/${journeyId}/stats`);
      const open = await Promise.all(['queued', 'claimed', 'handing_over'].map(isNone));
      return finished === customers && open.every(Boolean);
    },
    180_000,
    1_000,
  );
}
