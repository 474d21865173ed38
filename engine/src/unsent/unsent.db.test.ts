import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journey, mail, mailUntil, wait } from '../../../test/scenarios/journey.ts';
import type { Help } from '../movement/help-run.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { askForMany, readStuckJob } from '../stuck/stuck-job.ts';
import type { StuckFilter } from '../stuck/stuck-list.ts';
import { carryOutUnsentJob } from './unsent-jobs.ts';
import { isUnsent, listUnsent, summariseUnsent } from './unsent-list.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const mailThenWait = (event: string) =>
  journey(event, [mail('m1'), wait('w1', 'P1D')], ['trigger/next m1', 'm1/next w1']);

/** Customers whose mail the provider refused, and who went on to a wait. */
async function refused(event: string, count: number, document = mailThenWait(event)) {
  const journeyId = await stage.publish(document);
  const customers = await stage.customers(count);
  for (const customer of customers) await stage.arrives(customer, event);
  await stage.route();
  await become(journeyId, 'failed', 'provider_refused');
  return { journeyId, customers };
}

const become = (journeyId: string, status: string, code: string | null) => stage.sql`
  update message set status = ${status}, reason_code = ${code}, error = '550 we do not like it', attempts = 1
  where journey_id = ${journeyId}`;

const unsent = (journeyId: string) => summariseUnsent(stage.sql, { workspaceId: stage.workspaceId, journeyId }, 'en');

async function decide(those: Pick<StuckFilter, 'journeyId' | 'ids' | 'code'>, action: Help) {
  const { sql, workspaceId } = stage;
  const filter = { workspaceId, ...those };
  const id = await askForMany(sql, {
    about: 'messages',
    filter,
    those: sql`message m where ${isUnsent(sql, filter)}`,
    action,
    by: { workspaceId, actor: 'support' },
    note: 'looked at it',
  });
  while ((await carryOutUnsentJob(sql, stage.book)).more);
  return await readStuckJob(sql, workspaceId, id);
}

const messages = (journeyId: string) => stage.sql<{ id: string; status: string; version: number }[]>`
  select id, status, version from message where journey_id = ${journeyId} order by id`;

describe('messages that were not sent', () => {
  it('are listed with the reason and what was said, by journey, step and reason, page by page', async () => {
    const { journeyId } = await refused('Listed', 7);
    const filter = { workspaceId: stage.workspaceId, journeyId };
    const first = await listUnsent(stage.sql, filter, { limit: 4 }, 'en');
    const second = await listUnsent(stage.sql, filter, { limit: 4, cursor: first.nextCursor ?? '' }, 'en');
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(7);
    expect(second.nextCursor).toBeNull();
    const said = { nodeType: 'send', error: '550 we do not like it' };
    expect(all[0]).toMatchObject({ ...said, status: 'failed', reasonCode: 'provider_refused' });
    expect(await unsent(journeyId)).toMatchObject({
      failed: 7,
      unknown: 0,
      groups: [{ ...said, journeyId, nodeId: 'm1', code: 'provider_refused', count: 7 }],
    });
  });

  it('count those of which nobody knows whether they went out', async () => {
    const { journeyId } = await refused('Unknown', 2);
    await become(journeyId, 'unknown', 'answer_lost');
    expect(await unsent(journeyId)).toMatchObject({
      failed: 0,
      unknown: 2,
      groups: [{ code: 'answer_lost', count: 2 }],
    });
  });

  it('are nobody’s to decide where the journey says what happens then, or where the address is no more', async () => {
    const document = journey(
      'Drawn',
      [mailUntil('m1', 'sent'), wait('w1', 'P1D'), wait('w2', 'P1D')],
      ['trigger/next m1', 'm1/next w1', 'm1/failed w2'],
    );
    const { journeyId, customers } = await refused('Drawn', 1, document);
    expect((await unsent(journeyId)).failed).toBe(1);
    await stage.sql`update step set outcome = 'failed' where customer_id = ${customers[0] ?? ''} and node_id = 'm1'`;
    expect((await unsent(journeyId)).failed).toBe(0);
    const gone = await refused('Gone', 1);
    await become(gone.journeyId, 'failed', 'address_rejected');
    expect((await unsent(gone.journeyId)).failed).toBe(0);
  });

  it('are sent once more, all of a journey, page by page, and nobody else’s', async () => {
    const { journeyId } = await refused('Again', 130);
    const other = await refused('Not asked for', 2);
    expect(await decide({ journeyId }, 'retry')).toMatchObject({
      status: 'done',
      total: 130,
      processed: 130,
      freed: 130,
    });
    expect((await messages(journeyId)).every(({ status }) => status === 'queued')).toBe(true);
    expect((await messages(other.journeyId)).every(({ status }) => status === 'failed')).toBe(true);
    const [counted] = await stage.sql`
      select sum(n)::int as n from counter_delta where metric = 'failed' and journey_id = ${journeyId}`;
    expect(counted).toEqual({ n: -130 });
  });

  it('are written as the step stands in the live version, when they are sent once more', async () => {
    const { journeyId } = await refused('Mended', 2);
    await stage.sql`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      select journey_id, 2, workspace_id, document, plan, 'mended', 'test' from journey_version where journey_id = ${journeyId}`;
    await stage.sql`update journey set live_version = 2 where id = ${journeyId}`;
    const [first] = await messages(journeyId);
    // One that may have gone out stays as it was handed over.
    await stage.sql`update message set status = 'unknown' where id = ${first?.id ?? ''}`;
    await decide({ journeyId }, 'retry');
    expect((await messages(journeyId)).map(({ version }) => version)).toEqual([1, 2]);
    expect((await messages(journeyId)).every(({ status }) => status === 'queued')).toBe(true);
  });

  it('are due from when somebody decided so: what failed long ago is not too late for that', async () => {
    const { journeyId } = await refused('Long ago', 1);
    await stage.sql`update message set queued_at = now() - interval '3 days' where journey_id = ${journeyId}`;
    await decide({ journeyId }, 'retry');
    const [due] = await stage.sql`
      select greatest(queued_at, not_before) > now() - interval '1 minute' as now from message where journey_id = ${journeyId}`;
    expect(due).toEqual({ now: true });
  });

  it('stay as they were written where the live version sends nothing at that step', async () => {
    const { journeyId } = await refused('Taken out', 1);
    await stage.sql`
      insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
      select journey_id, 2, workspace_id, document, plan #- '{nodes,m1}', 'gone', 'test' from journey_version
      where journey_id = ${journeyId}`;
    await stage.sql`update journey set live_version = 2 where id = ${journeyId}`;
    await decide({ journeyId }, 'retry');
    expect(await messages(journeyId)).toMatchObject([{ version: 1, status: 'queued' }]);
  });

  it('stay unsent, those named and no other', async () => {
    const { journeyId } = await refused('Left', 3);
    const [first] = await messages(journeyId);
    expect(await decide({ ids: [first?.id ?? ''] }, 'skip')).toMatchObject({ total: 1, freed: 1 });
    const after = await messages(journeyId);
    expect(after.map(({ status }) => status).sort()).toEqual(['failed', 'failed', 'skipped']);
    expect((await stage.runs(journeyId)).every(({ status }) => status === 'waiting')).toBe(true);
    const [told] = await stage.sql`select type, detail from message_event where message_id = ${first?.id ?? ''}`;
    expect(told).toEqual({ type: 'skipped_by_hand', detail: { by: 'support', note: 'looked at it' } });
  });

  it('take their customers out of the journey, also who has left it already', async () => {
    const { journeyId } = await refused('Out', 3);
    const [left] = await stage.runs(journeyId);
    await stage.sql`update run set status = 'exited', ended_at = now() where id = ${left?.id ?? ''}`;
    expect(await decide({ journeyId }, 'exit')).toMatchObject({ total: 3, freed: 3 });
    expect((await stage.runs(journeyId)).every(({ status }) => status === 'exited')).toBe(true);
    expect((await messages(journeyId)).every(({ status }) => status === 'skipped')).toBe(true);
    const reasons = await stage.sql`
      select s.reason from step s join run r on r.id = s.run_id
      where r.journey_id = ${journeyId} and s.outcome = 'ended'`;
    expect(reasons).toHaveLength(2);
    expect(reasons[0]?.reason).toMatchObject({ code: 'exit_by_hand', facts: { note: 'looked at it' } });
  });

  it('are found by an index among many that were sent, or whose address is no more', async () => {
    const { sql, workspaceId } = stage;
    await sql`
      insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
        category, status, reason_code, verdicts)
      select gen_random_uuid(), ${workspaceId}, gen_random_uuid(), 'm1', 1, 1, gen_random_uuid(), 1, gen_random_uuid(), 'email',
        'advertising', case when n % 20 = 0 then 'failed' else 'sent' end,
        case when n % 20 = 0 then 'address_rejected' end, '[]' from generate_series(1, 20000) n`;
    await sql`analyze message`;
    const lines = await sql`
      explain (costs off) select * from message m where ${isUnsent(sql, { workspaceId })}
      order by m.queued_at desc, m.id desc limit 51`;
    const plan = lines.map((line) => String(line['QUERY PLAN'])).join('\n');
    expect(plan).toMatch(/message_unsent/);
    expect(plan).not.toMatch(/Seq Scan on (message|step)/);
  });
});
