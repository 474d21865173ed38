import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownApi } from './testing/own-api.fixture.ts';

const killed = async (): Promise<never> => {
  throw new Error('killed');
};

const api = ownApi({
  redriveDeadLetters: killed,
  startAudit: killed,
  messages: { preview: killed, sendTest: killed },
});

const document = {
  format: 1,
  name: 'On record',
  trigger: { type: 'api' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
};
const content = { subject: 'Hi', html: '<p>Hi</p>' };

/** Acts of one kind cannot be written down any more. */
async function unrecorded(action: string, work: () => Promise<void>): Promise<void> {
  const { sql } = api.database;
  await sql.unsafe(`alter table audit add constraint unrecorded check (action <> '${action}') not valid`);
  await work();
  await sql`alter table audit drop constraint unrecorded`;
}

it('enters and helps nobody unless it can be written down who asked for it', async () => {
  const { sql } = api.database;
  const userId = randomUUID();
  await sql`insert into customer (id, workspace_id, user_id) values (gen_random_uuid(), ${api.workspaceId}, ${userId})`;
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await api.call('POST', `/api/journeys/${id}/activate`, {});
  const enrol = () => api.call('POST', `/api/journeys/${id}/enrol`, { userIds: [userId] });
  await unrecorded('journey.enrol', async () => {
    expect((await enrol()).status).toBe(500);
  });
  expect(await sql`select 1 from run`).toHaveLength(0);
  const [{ runId }] = (await enrol()).body.items;
  await unrecorded('run.exit', async () => {
    expect((await api.call('POST', `/api/runs/${runId}/exit`, { note: 'asked to' })).status).toBe(500);
  });
  expect(await sql`select status from run`).toEqual([{ status: 'waiting' }]);
});

it.each([
  ['dead_letter.redrive', '/api/dead-letters/redrive', {}],
  ['drift.audit', '/api/drift', {}],
  ['message.test', '/api/messages/test', { channel: 'email', to: 'me@shop.example', content }],
])('knows who asked for %s, though the process died in it', async (action, path, body) => {
  expect((await api.call('POST', path, body)).status).toBe(500);
  expect(await api.database.sql`select actor from audit where action = ${action}`).toEqual([{ actor: 'admin key' }]);
});
