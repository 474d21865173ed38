import { expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { minutesTaken } from './minutes-taken.ts';
import { nothing } from './nothing.fixture.ts';

// No more of a message is read here.
const sent = (sentAt: string | null) => ({ sentAt }) as Facts['message'];
const taken = (begunAt: string | null, message: Facts['message']) => minutesTaken({ ...nothing, begunAt, message });

it('counts from the empty draft to the mail', () => {
  expect(taken('2026-11-20T00:00:00.000Z', sent('2026-11-20T00:08:40.000Z'))).toBe(9);
  expect(taken('2026-11-20T00:00:00.000Z', sent('2026-11-20T00:00:10.000Z'))).toBe(1);
});

it('says nothing where the mail is not sent, or the work was put off in between', () => {
  expect(taken('2026-11-20T00:00:00.000Z', sent(null))).toBeNull();
  expect(taken(null, null)).toBeNull();
  expect(taken('2026-11-20T00:00:00.000Z', sent('2026-11-21T00:00:00.000Z'))).toBeNull();
});
