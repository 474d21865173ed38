import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { apiClient } from '../harness/api-client.ts';

/**
 * Customers who sign up over some seconds, as real ones do: some events come twice, some late, and some before the call
 * that says who it is. Names begin at `from`.
 */
export async function arriving(
  api: ReturnType<typeof apiClient>,
  customers: number,
  overMs: number,
  next: () => number,
  from = 0,
): Promise<void> {
  await Promise.all(
    Array.from({ length: customers }, async (_, index) => {
      const [when, twice, late, reversed] = [next() * overMs, next() < 0.2, next() < 0.2 ? 20_000 : 0, next() < 0.2];
      await sleep(when);
      const userId = `customer-${from + index}`;
      const timestamp = new Date(Date.now() - late).toISOString();
      const identify = {
        type: 'identify',
        userId,
        traits: { email: `${userId}@shop.example`, tier: 'vip' },
        messageId: randomUUID(),
      };
      const track = { type: 'track', userId, event: 'Signed Up', properties: {}, messageId: randomUUID(), timestamp };
      // Who signs up before anybody knows the address gets the address first, in the same call or in none.
      await api.send(reversed ? [{ ...identify, timestamp }, track, identify] : [identify, track]);
      if (twice) await api.send([track]);
    }),
  );
}
