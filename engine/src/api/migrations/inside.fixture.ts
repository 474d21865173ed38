import { expect } from 'vitest';
import { JourneyBook } from '../../movement/journeys.ts';
import { migratePage } from '../../versions/migrate-page.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

/** An API of its own, with journeys that people wait in, and moves that are carried out. */
export function insideApi() {
  const api = ownApi();
  const book = new JourneyBook();

  let people = 0;
  async function addCustomer(): Promise<string> {
    const [id, userId] = [crypto.randomUUID(), `u${++people}`];
    const { sql } = api.database;
    await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, ${userId}, '{}')`;
    await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${id})`;
    await sql`insert into customer_lock (customer_id) values (${id})`;
    return userId;
  }

  /** A live journey with so many at its first step. */
  async function inside(count: number, document: object = threeDays): Promise<string> {
    const { id } = (await api.call('POST', '/api/journeys', { document })).body;
    await api.call('POST', `/api/journeys/${id}/publish`, {});
    await api.call('POST', `/api/journeys/${id}/activate`);
    const userIds = await Promise.all(Array.from({ length: count }, addCustomer));
    const enrolled = await api.call('POST', `/api/journeys/${id}/enrol`, { userIds });
    expect(enrolled.status).toBe(200);
    return id;
  }

  async function draft(id: string, document: object): Promise<void> {
    const { revision } = (await api.call('GET', `/api/journeys/${id}`)).body.draft;
    await api.call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(revision) });
  }

  const get = async (path: string, headers = {}) => (await api.call('GET', path, undefined, headers)).body;
  const post = (path: string, body: object = {}) => api.call('POST', path, body);

  async function carryOut(migrationId: string) {
    while (!(await migratePage(api.database.sql, book, migrationId)).done);
    return await get(`/api/migrations/${migrationId}`);
  }
  return { api, get, post, addCustomer, inside, draft, carryOut };
}

export const waiting = (nodes: Record<string, object>, name = 'Waiting room') => {
  const ids = Object.keys(nodes);
  return {
    format: 1,
    name,
    trigger: { type: 'api' },
    nodes: ids.map((id) => ({ id, type: 'wait', config: nodes[id] })),
    edges: ['trigger', ...ids].slice(0, -1).map((from, index) => ({ from, output: 'next', to: ids[index] })),
  };
};
export const threeDays = waiting({ w1: { for: 'P3D' }, w2: { for: 'P1D' } });
