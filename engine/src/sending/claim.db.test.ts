import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimMessages } from './claim.ts';
import { openQueue, type Queue } from './queue.fixture.ts';
import { openSenderSession } from './sender-session.ts';

let queue: Queue;
beforeAll(async () => {
  queue = await openQueue();
});
afterAll(() => queue.close());

it('takes of each journey in turn, so that many of one keep nobody of another waiting', async () => {
  const { sql } = queue;
  const many = await queue.queued(200);
  const one = many.at(-1);
  // The same journey under another id, whose only message was queued last.
  await sql`
    insert into journey select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid()))).* from journey j`;
  await sql`update message set queued_at = now(), journey_id = (select id from journey where id <> ${queue.journeyId}) where id = ${one?.id ?? ''}`;
  const session = await openSenderSession(sql);
  const claimed = await claimMessages(session, 'email', 10);
  await session.close();
  expect(claimed).toHaveLength(10);
  // Queued last, and among the first two: each journey's first, the older one before.
  expect(claimed.indexOf(one?.id ?? '')).toBe(1);
  expect(claimed.filter((id) => id !== one?.id)).toEqual(many.slice(0, 9).map(({ id }) => id));
});
