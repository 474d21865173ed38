import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let userId: string;
let customerId: string;

beforeEach(async () => {
  userId = `u-${randomUUID()}`;
  customerId = randomUUID();
  const { sql } = api.database;
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${customerId}, ${api.workspaceId}, ${userId}, ${sql.json({ tier: 'silver' })})`;
  await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${customerId})`;
  await sql`insert into customer_lock (customer_id) values (${customerId})`;
});

const added = { type: 'event', event: 'Product Added', where: [{ property: 'price', op: 'gte', value: 10_000 }] };

async function journeyWith(parts: object, actions = ['publish', 'activate']): Promise<string> {
  const document = {
    format: 1,
    name: 'Some journey',
    trigger: added,
    nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
    edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
    ...parts,
  };
  const { body } = await api.call('POST', '/api/journeys', { document });
  for (const action of actions) await api.call('POST', `/api/journeys/${body.id}/${action}`, {});
  return body.id;
}

async function happened(properties: object, { live = true, name = 'Product Added' } = {}): Promise<void> {
  const { sql } = api.database;
  await sql`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
    values (${api.workspaceId}, ${customerId}, ${randomUUID()}, 'track', ${name}, clock_timestamp(), ${sql.json(properties as never)}, ${live})`;
}

const enrol = (id: string) => api.call('POST', `/api/journeys/${id}/enrol`, { userIds: [userId] });
const whyNot = async (id: string, of = userId) =>
  (await api.call('GET', `/api/customers/${of}/journeys/${id}/why-not`, undefined, { 'Accept-Language': 'en' })).body;
const codeOf = async (id: string): Promise<string> => (await whyNot(id)).reason.code;

describe('why a customer is not in a journey', () => {
  it('is that it lets nobody in: not started, paused', async () => {
    expect(await codeOf(await journeyWith({}, []))).toBe('journey_is_not_active');
    expect(await codeOf(await journeyWith({}, ['publish', 'activate', 'pause']))).toBe('journey_is_paused');
  });

  it('is that what starts it never happened, did not match, was history, or came before the journey', async () => {
    await happened({ price: 20_000 });
    const late = await journeyWith({});
    expect(await codeOf(late)).toBe('trigger_before_journey');
    const never = await journeyWith({ trigger: { ...added, event: 'Product Viewed' } });
    expect(await codeOf(never)).toBe('trigger_never');
    const dear = await journeyWith({ trigger: { ...added, where: [{ property: 'price', op: 'gte', value: 50_000 }] } });
    expect(await whyNot(dear)).toMatchObject({
      outcome: 'kept_out',
      reason: { code: 'trigger_filtered', facts: { saw: { attribute: 'price', expected: 50_000, actual: 20_000 } } },
      sentence: expect.stringContaining('price was 20,000'),
    });
    await happened({ price: 20_000 }, { live: false });
    expect(await codeOf(late)).toBe('trigger_history');
  });

  it('is the audience, with the value that fails', async () => {
    const audience = { attribute: 'tier', op: 'equals', value: 'vip' };
    const id = await journeyWith({ trigger: { ...added, audience } });
    await happened({ price: 20_000 });
    expect(await whyNot(id)).toMatchObject({
      reason: { code: 'not_in_audience', facts: { saw: { actual: 'silver' } } },
      sentence: expect.stringContaining('tier was silver'),
    });
  });

  it('is the dates, the holdout, the cap, another journey of the group; and asking takes no place', async () => {
    const entry = async (settings: object) => {
      const id = await journeyWith({ settings });
      await happened({ price: 20_000 });
      return await codeOf(id);
    };
    expect(await entry({ startsAt: '2999-01-01T00:00:00.000Z' })).toBe('journey_not_started');
    expect(await entry({ endsAt: '2001-01-01T00:00:00.000Z' })).toBe('journey_ended');
    const { sql } = api.database;
    const dealt = async () => (await sql`select 1 from assignment where customer_id = ${customerId}`).length;
    const held = await journeyWith({ settings: { holdout: 0.01 } });
    await happened({ price: 20_000 });
    await codeOf(held);
    expect(await dealt()).toBe(0);
    await sql`
      insert into assignment (workspace_id, experiment, customer_id, variant, bucket, at)
      values (${api.workspaceId}, ${`holdout:${held}`}, ${customerId}, 'held_out', 0, now())`;
    expect(await codeOf(held)).toBe('held_out');
    const capped = await journeyWith({
      trigger: { type: 'event', event: 'Product Added' },
      settings: { entryCap: { total: 1 } },
    });
    await happened({ price: 1 });
    for (let n = 0; n < 3; n++) expect(await codeOf(capped)).toBe('trigger_too_early');
    expect((await sql`select 1 from entry_count where journey_id = ${capped}`).length).toBe(0);
    const group = { exclusionGroup: 'promotions', priority: 1 };
    await enrol(await journeyWith({ trigger: { type: 'api' }, settings: group }));
    expect(await entry(group)).toBe('in_other_journey');
  });

  it('is that they are in it, or were, and may or may not come again', async () => {
    const id = await journeyWith({ reentry: { allowed: 'never' } });
    await happened({ price: 20_000 });
    await enrol(id);
    const inside = await whyNot(id);
    expect(inside).toMatchObject({ outcome: 'inside', reason: { code: 'inside_now' } });
    await api.call('POST', `/api/runs/${inside.runId}/exit`, { note: 'asked for it' });
    expect(await whyNot(id)).toMatchObject({
      outcome: 'kept_out',
      reason: { code: 'reentry_not_allowed', facts: { rule: 'never' } },
    });
  });

  it('is the segment, with the value that fails; a schedule; a date; a hand', async () => {
    const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
    const segmentId: string = (await api.call('POST', '/api/segments', { name: 'VIP', condition })).body.id;
    const enters = await journeyWith({ trigger: { type: 'segment', segmentId, on: 'enters' } });
    expect(await whyNot(enters)).toMatchObject({
      reason: { code: 'outside_segment', facts: { segmentName: 'VIP', saw: { actual: 'silver' } } },
    });
    const leaves = await journeyWith({ trigger: { type: 'segment', segmentId, on: 'leaves' } });
    expect(await codeOf(leaves)).toBe('never_in_segment');
    const tick = { type: 'schedule', cron: '0 9 * * *', timezone: 'Asia/Seoul', segmentId };
    expect(await codeOf(await journeyWith({ trigger: tick }))).toBe('outside_segment');
    const birthday = { type: 'date', attribute: 'birthday', anniversary: true, time: '09:00' };
    const born = await journeyWith({ trigger: birthday });
    expect(await codeOf(born)).toBe('no_date');
    const { sql } = api.database;
    await sql`update customer set attributes = ${sql.json({ tier: 'vip', birthday: '1990-05-05' })} where id = ${customerId}`;
    expect(await whyNot(born)).toMatchObject({ outcome: 'open', reason: { code: 'date_waits' } });
    expect(await codeOf(await journeyWith({ trigger: tick }))).toBe('schedule_waits');
    expect(await codeOf(leaves)).toBe('still_in_segment');
    expect(await codeOf(await journeyWith({ trigger: { type: 'api' } }))).toBe('only_by_hand');
  });

  it('is not asked of who or what nobody knows', async () => {
    expect((await whyNot(randomUUID())).error.code).toBe('journey_not_found');
    expect((await whyNot(await journeyWith({}, []), 'nobody')).error.code).toBe('customer_not_found');
  });
});
