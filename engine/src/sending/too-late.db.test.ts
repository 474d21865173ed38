import { afterEach, beforeEach, expect, it } from 'vitest';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from './drain.ts';
import { openQueue, type Queue } from './queue.fixture.ts';

let queue: Queue;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(() => queue.close());

/** Two messages, queued eight hours and one hour before the end of a pause that has just ended. */
async function afterPause(overdue: object | string): Promise<Record<string, number>> {
  const { sql, journeyId, workspaceId } = queue;
  const [old, fresh] = await queue.queued(2);
  await sql`update message set queued_at = now() - interval '8 hours' where id = ${old?.id ?? ''}`;
  await sql`update message set queued_at = now() - interval '1 hour' where id = ${fresh?.id ?? ''}`;
  await sql`
    insert into journey_pause (journey_id, workspace_id, paused_at, resumed_at, overdue)
    values (${journeyId}, ${workspaceId}, now() - interval '9 hours', now(), ${sql.json(overdue as never)})`;
  while ((await drainOnce(await queue.sender(testInbox(sql, 'email')))).more);
  return await queue.statuses();
}

it('skips what a pause held back for longer than was chosen at its end', async () => {
  expect(await afterPause({ skipOlderThan: 'PT6H' })).toEqual({ sent: 1, 'skipped too_late': 1 });
});

it('sends all of it when nothing else was chosen', async () => {
  expect(await afterPause('now')).toEqual({ sent: 2 });
});

it('skips what an outage held back for longer than the journey says', async () => {
  const { sql, journeyId } = queue;
  await sql`update journey_version set plan = plan || '{"late": {"skipOlderThan": "PT6H"}}' where journey_id = ${journeyId}`;
  const [old] = await queue.queued(2);
  await sql`update message set queued_at = now() - interval '7 hours' where id = ${old?.id ?? ''}`;
  while ((await drainOnce(await queue.sender(testInbox(sql, 'email')))).more);
  expect(await queue.statuses()).toEqual({ sent: 1, 'skipped too_late': 1 });
});

it('sends what had to wait for its hour, however long that was', async () => {
  const { sql, journeyId } = queue;
  await sql`update journey_version set plan = plan || '{"late": {"skipOlderThan": "PT6H"}}' where journey_id = ${journeyId}`;
  const [deferred] = await queue.queued(1);
  await sql`
    update message set queued_at = now() - interval '11 hours', not_before = now() - interval '1 minute'
    where id = ${deferred?.id ?? ''}`;
  while ((await drainOnce(await queue.sender(testInbox(sql, 'email')))).more);
  expect(await queue.statuses()).toEqual({ sent: 1 });
});
