import { randomUUID } from 'node:crypto';
import { type PresenceAnswer, presenceAnswer } from '@olle/shared/api/presence';
import { beforeEach, expect, it, vi } from 'vitest';
import { adminKey, publicUrl } from '../testing/api.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let path: string;

beforeEach(async () => {
  const document = { format: 1, name: 'Shared', trigger: { type: 'api' }, nodes: [], edges: [] };
  const { body } = await api.call('POST', '/api/journeys', { document });
  path = `/api/journeys/${body.id}/presence`;
});

/** A person at a browser, whose pages have ids. */
async function person(name: string) {
  const signedIn = await post('/api/sign-in', { adminKey, name });
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
  return async (call: '' | '/take-over' | '/leave', body: object) => {
    const response = await post(`${path}${call}`, body, cookie);
    const answer: unknown = await response.json();
    const people = presenceAnswer.safeParse(answer).data;
    return { status: response.status, body: people ?? nobody };
  };
}

const nobody: PresenceAnswer = { people: [], draft: { revision: 0, by: '', at: '' } };

const post = (at: string, body: object, cookie = '') =>
  api.app.request(at, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: publicUrl, Cookie: cookie },
    body: JSON.stringify(body),
  });

const said = ({ body }: { body: PresenceAnswer }) =>
  body.people.map(({ name, nodeId, editingSince }) => `${name} ${nodeId ?? '-'}${editingSince ? ' edits' : ''}`);

it('lets the page that came first edit, and tells each what the others have chosen', async () => {
  const [lee, park] = [await person('이수진'), await person('박동료')];
  expect(said(await lee('', { tab: randomUUID() }))).toEqual(['이수진 - edits']);
  const tab = randomUUID();
  await park('', { tab });
  expect(said(await park('', { tab, nodeId: 'w1' }))).toEqual(['이수진 - edits', '박동료 w1']);
});

it('has one editor when many come at once', async () => {
  const people = await Promise.all(['a', 'b', 'c', 'd'].map(person));
  const answers = await Promise.all(people.map((one) => one('', { tab: randomUUID() })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { body } = await api.call('GET', path);
  expect(said({ body }).filter((each) => each.endsWith('edits'))).toHaveLength(1);
  expect(body.people).toHaveLength(4);
});

it('is taken over from the one who was seen, on record, and not from somebody else', async () => {
  const [lee, park, choi] = [await person('이수진'), await person('박동료'), await person('최셋째')];
  const [ours, theirs, third] = [randomUUID(), randomUUID(), randomUUID()];
  await lee('', { tab: ours });
  await park('', { tab: theirs });
  expect(said(await park('/take-over', { tab: theirs, from: ours }))).toEqual(['이수진 -', '박동료 - edits']);
  expect((await choi('/take-over', { tab: third, from: ours })).status).toBe(409);
  const records = await api.database.sql`select actor, facts from audit where action = 'journey.take_over'`;
  expect([...records]).toEqual([{ actor: '박동료', facts: { from: '이수진' } }]);
});

it('goes to the next when the editor leaves, or is not heard of any more', async () => {
  const [lee, park, choi] = [await person('이수진'), await person('박동료'), await person('최셋째')];
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  await lee('', { tab: first });
  await park('', { tab: second });
  await choi('', { tab: third });
  await lee('/leave', { tab: first });
  // It may be on its way back.
  expect(said(await choi('', { tab: third }))[0]).toBe('이수진 - edits');
  const [left] = await api.database.sql`
    select expires_at < clock_timestamp() + interval '6 seconds' as soon from draft_presence where tab = ${first}`;
  expect(left?.soon).toBe(true);
  await api.database
    .sql`update draft_presence set expires_at = clock_timestamp() - interval '1 second' where tab = ${first}`;
  expect(said(await choi('', { tab: third }))).toEqual(['박동료 - edits', '최셋째 -']);
  await api.database
    .sql`update draft_presence set expires_at = clock_timestamp() - interval '1 second' where tab = ${second}`;
  expect(said(await choi('', { tab: third }))).toEqual(['최셋째 - edits']);
});

it('stays with a tab that goes elsewhere and comes back, and with the page that a tab was duplicated from', async () => {
  const [lee, park] = [await person('이수진'), await person('박동료')];
  const [first, duplicate, back] = [randomUUID(), randomUUID(), randomUUID()];
  await lee('', { tab: first });
  await park('', { tab: randomUUID() });
  const { body } = await lee('', { tab: duplicate, replaces: first });
  expect(body.people.find(({ editingSince }) => editingSince)?.tab).toBe(first);
  await lee('/leave', { tab: first });
  const again = await lee('', { tab: back, replaces: first });
  expect(again.body.people.find(({ editingSince }) => editingSince)?.tab).toBe(back);
});

it('stays with a page that is loaded anew, and only with the same person’s', async () => {
  const [lee, park] = [await person('이수진'), await person('박동료')];
  const [before, after] = [randomUUID(), randomUUID()];
  await lee('', { tab: before });
  await park('', { tab: randomUUID() });
  expect(said(await lee('', { tab: after, replaces: before, reloaded: true }))).toEqual(['이수진 - edits', '박동료 -']);
  expect(said(await park('', { tab: randomUUID(), replaces: after, reloaded: true }))[0]).toBe('이수진 - edits');
});

it('counts a page as left whose line broke, as when the browser crashed', async () => {
  const signedIn = await post('/api/sign-in', { adminKey, name: '이수진' });
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
  const tab = randomUUID();
  await post(path, { tab }, cookie);
  const line = await api.app.request(`${path}/live?tab=${tab}`, { headers: { Cookie: cookie } });
  const expires = async () => {
    const [row] = await api.database.sql<{ soon: boolean }[]>`
      select expires_at < clock_timestamp() + interval '6 seconds' as soon from draft_presence where tab = ${tab}`;
    return row?.soon;
  };
  expect(await expires()).toBe(false);
  await line.body?.cancel();
  await vi.waitFor(async () => expect(await expires()).toBe(true), 10_000);
});

it('lets nobody speak for somebody else’s page', async () => {
  const [lee, park] = [await person('이수진'), await person('박동료')];
  const tab = randomUUID();
  await lee('', { tab, nodeId: 'w1' });
  await park('', { tab, nodeId: 'w2' });
  await park('/leave', { tab });
  const other = randomUUID();
  await lee('', { tab: other });
  expect((await park('/take-over', { tab: other, from: tab })).status).toBe(409);
  expect(said(await api.call('GET', path))).toEqual(['이수진 w1 edits', '이수진 -']);
});

it('says who saved last, and ends at a hundred pages', async () => {
  const lee = await person('이수진');
  const answers: number[] = [];
  const editing = randomUUID();
  await lee('', { tab: editing });
  for (let page = 1; page < 101; page++) answers.push((await lee('', { tab: randomUUID() })).status);
  expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([99, 429]);
  expect((await lee('/take-over', { tab: randomUUID(), from: editing })).status).toBe(429);
  const { body } = await api.call('GET', path);
  expect(body.draft).toMatchObject({ revision: 1, by: 'admin key' });
});
