import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adminKey } from '../api/testing/api.fixture.ts';
import { ownApi } from '../api/testing/own-api.fixture.ts';
import { olle } from './olle.ts';
import type { World } from './world.ts';

const api = ownApi();
const document = (name: string, subject = 'Your cart') => ({
  format: 1,
  name,
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT2H' } },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject, html: '<p>Hi</p>' } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
});
const at = '2026-11-22T00:00:00.000Z';
const reminded = {
  name: 'Hana is reminded',
  scenario: {
    customer: { attributes: { email: 'hana@shop.example' }, consents: { 'email.advertising': true } },
    at,
    events: [{ event: 'Product Added', properties: { cart_id: 'c-1' }, at }],
  },
  expect: { path: { mode: 'exact', steps: [{ node: 'w1', outcome: 'timeout' }, { node: 'm1' }] }, status: 'finished' },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'olle-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One run of the program: what it printed and how it ended. */
async function run(...args: string[]) {
  return await runWith({}, ...args);
}

async function runWith(other: Partial<World>, ...args: string[]) {
  const lines: string[] = [];
  const code = await olle(args, {
    url: 'http://olle.test',
    adminKey,
    language: 'en',
    folder,
    fetch: async (url, init) => await api.app.request(url, init),
    say: (line) => lines.push(line),
    warn: (line) => lines.push(line),
    ...other,
  });
  return { code, said: lines.join('\n') };
}

let id: string;
let file: string;
const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
const edit = async (name: string, from: string, to: string): Promise<void> => {
  const text = await read(name);
  expect(text).toContain(from);
  await writeFile(path.join(folder, name), text.replace(from, to));
};
const draftOf = async () => (await api.call('GET', `/api/journeys/${id}`)).body.draft;
const changeElsewhere = async (subject: string): Promise<void> => {
  const { revision } = await draftOf();
  await api.call(
    'PUT',
    `/api/journeys/${id}/draft`,
    { document: document('장바구니 알림', subject) },
    { 'If-Match': `${revision}` },
  );
};

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  id = (await api.call('POST', '/api/journeys', { document: document('장바구니 알림') })).body.id;
  await api.call('POST', `/api/journeys/${id}/tests`, reminded);
  file = `장바구니-알림.${id}.yaml`;
  expect((await run('pull', '--journey', id, '.')).code).toBe(0);
});

describe('olle pull', () => {
  it('writes a journey, its tests and what they need of the workspace', async () => {
    expect((await readdir(folder)).sort()).toEqual(
      ['olle-workspace.yaml', `장바구니-알림.${id}.tests.yaml`, file].sort(),
    );
    expect(await read(file)).toMatch(/^# olle: revision 1, checksum [0-9a-f]{16}\nformat: 1\nname: 장바구니 알림\n/);
    expect(await read(`장바구니-알림.${id}.tests.yaml`)).toContain('name: Hana is reminded');
    expect(await read('olle-workspace.yaml')).toContain('timezone: Asia/Seoul');
  });

  it('writes nothing anew when nothing is new', async () => {
    const before = await read(file);
    expect((await run('pull', '--journey', id)).code).toBe(0);
    expect(await read(file)).toBe(before);
  });

  it('takes what is new into the file, comments and all, and keeps the name of the file', async () => {
    await edit(file, 'timeout: PT2H', 'timeout: PT2H # as agreed');
    await changeElsewhere('Still there');
    await run('pull', '--journey', id);
    expect(await read(file)).toMatch(/^# olle: revision 2, /);
    expect(await read(file)).toContain('subject: Still there');
    expect(await read(file)).toContain('timeout: PT2H # as agreed');
  });

  it('loses nothing that changed on both sides, unless it is told to', async () => {
    await edit(file, 'Your cart', 'Mine');
    await changeElsewhere('Theirs');
    const { code, said } = await run('pull', '--journey', id);
    expect([code, said]).toEqual([1, expect.stringContaining('changed here and on the server')]);
    expect(await read(file)).toContain('Mine');
    expect((await run('pull', '--force', '--journey', id)).code).toBe(0);
    expect(await read(file)).toContain('Theirs');
  });
});

describe('olle push', () => {
  it('saves the draft, and the tests beside it, and then has nothing to do', async () => {
    await edit(file, 'Your cart', 'Your cart waits');
    const tests = `장바구니-알림.${id}.tests.yaml`;
    await writeFile(
      path.join(folder, tests),
      `${await read(tests)}\n- ${JSON.stringify({ ...reminded, name: 'Again' })}\n`,
    );
    const { code, said } = await run('push');
    expect([code, said]).toEqual([0, expect.stringContaining('saved as revision 2')]);
    expect(said).toContain('tests 1 new, 0 changed, 0 removed');
    expect((await draftOf()).document.nodes[1].config.content.subject).toBe('Your cart waits');
    const { items } = (await api.call('GET', `/api/journeys/${id}/tests`)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Hana is reminded', 'Again']);
    expect(await read(tests)).toContain(items[1].id);
    expect((await run('push')).said).toBe(`${file}: nothing new`);
    expect((await run('diff')).code).toBe(0);
  });

  it('never overwrites what somebody else saved meanwhile, unless it is told to', async () => {
    await edit(file, 'Your cart', 'Mine');
    await changeElsewhere('Theirs');
    const refused = await run('push');
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(/changed the draft .*revision 2/)]);
    expect((await draftOf()).document.nodes[1].config.content.subject).toBe('Theirs');
    const forced = await run('push', '--force');
    expect([forced.code, forced.said]).toEqual([0, expect.stringContaining('overwrites revision 2')]);
    expect((await draftOf()).document.nodes[1].config.content.subject).toBe('Mine');
  });

  it('refuses when only the tests were changed elsewhere, and saves neither', async () => {
    await edit(file, 'Your cart', 'Mine');
    await edit(`장바구니-알림.${id}.tests.yaml`, 'Hana is', 'Hana was');
    await api.call('POST', `/api/journeys/${id}/tests`, { ...reminded, name: 'Elsewhere' });
    const { code, said } = await run('push');
    expect([code, said]).toEqual([1, expect.stringContaining('changed the tests meanwhile')]);
    expect((await draftOf()).revision).toBe(1);
    expect((await run('push', '--force')).code).toBe(0);
    expect((await api.call('GET', `/api/journeys/${id}/tests`)).body.items).toHaveLength(1);
  });

  it('says what is wrong with a file as file:line:column, and saves nothing', async () => {
    await edit(file, 'type: wait_event', 'type: wait_evnt');
    const { code, said } = await run('push');
    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`^${file}:\\d+:11: error: “wait_evnt”`));
    expect((await draftOf()).revision).toBe(1);
  });

  it('saves what cannot be published yet, and says at which line', async () => {
    await edit(file, 'event: Order Completed', 'event: ""');
    const { code, said } = await runWith({ language: 'ko' }, 'push');
    expect(code).toBe(0);
    expect(said).toMatch(/yaml:\d+:14: 오류: 이벤트를 골라 주세요/);
  });

  it('makes a new journey of a file that is named and has no id', async () => {
    await writeFile(path.join(folder, 'new.yaml'), JSON.stringify(document('Brand new')));
    expect((await run('push', '.')).said).toContain('has no id');
    const { code, said } = await run('push', 'new.yaml');
    expect(code).toBe(0);
    const made = / new journey (\S+)/.exec(said)?.[1];
    expect(await readdir(folder)).toContain(`brand-new.${made}.yaml`);
    expect(await readdir(folder)).not.toContain('new.yaml');
    expect((await run('diff', `brand-new.${made}.yaml`)).code).toBe(0);
  });
});

describe('olle diff', () => {
  it('ends with 0 when all is the same, with 1 and words when not, with 2 when it cannot say', async () => {
    expect(await run('diff')).toEqual({ code: 0, said: `${file}: no difference` });
    await edit(file, 'PT2H', 'PT3H');
    await edit(`장바구니-알림.${id}.tests.yaml`, 'Hana is', 'Hana was');
    const { code, said } = await run('diff');
    expect(code).toBe(1);
    expect(said).toMatch(/2 hours? → 3 hours?/);
    expect(said).toContain('Test changed: Hana was reminded');
    expect((await runWith({ language: 'ko' }, 'diff')).said).toMatch(/2시간 → 3시간/);
    await edit(file, 'format: 1', 'format: [');
    expect((await run('diff')).code).toBe(2);
    expect((await runWith({ adminKey: undefined }, 'diff')).code).toBe(2);
    expect((await run('diff', 'elsewhere')).code).toBe(2);
  });

  it('compares with what is live, where it is asked to', async () => {
    expect((await run('diff', '--published')).said).toContain('never published');
    await api.call('POST', `/api/journeys/${id}/publish`, {});
    expect((await run('diff', '--published')).code).toBe(0);
  });
});

describe('olle test', () => {
  const offline = {
    fetch: () => {
      throw new Error('nobody is asked');
    },
    adminKey: undefined,
  };

  it('runs the tests of the files without a server', async () => {
    expect(await runWith(offline, 'test')).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 passed, 0 failed'),
    });
  });

  it('tells of a red one the step, its line, what was expected and what was seen', async () => {
    await edit(`장바구니-알림.${id}.tests.yaml`, 'outcome: timeout', 'outcome: happened');
    const { code, said } = await runWith(offline, 'test');
    expect(code).toBe(1);
    const line = (await read(file)).split('\n').findIndex((one) => one.includes('id: w1')) + 1;
    expect(said).toContain(`${file}:${line}:9: `);
    expect(said).toContain('(w1)');
    expect(said).toContain('expected: happened · seen: timeout');
    expect(said).toContain('0 passed, 1 failed');
  });

  it('is red for a journey that cannot be published, and says where', async () => {
    await edit(file, 'to: m1', 'to: m2');
    const { code, said } = await runWith(offline, 'test');
    expect([code, said]).toEqual([1, expect.stringMatching(/yaml:\d+:\d+: error: .*\(m2\)/)]);
  });
});

it('ends with 2, not with 1, whatever keeps it from an answer', async () => {
  await writeFile(path.join(folder, 'plain'), '');
  expect((await run('pull', 'plain/inside')).code).toBe(2);
  const bug = runWith({ fetch: () => Promise.resolve({} as Response) }, 'diff'); // no answer at all
  expect(await bug).toMatchObject({ code: 2, said: expect.stringContaining('server.ts') });
  await mkdir(path.join(folder, 'folder.yaml'));
  expect(await run('diff')).toMatchObject({ code: 2, said: expect.stringContaining('folder.yaml') });
});

it('never prints the key, however it is written', async () => {
  const { code, said } = await runWith({ adminKey: 'secret\nkey' }, 'diff');
  expect([code, said]).toEqual([2, expect.stringContaining('OLLE_ADMIN_KEY')]);
  expect(said).not.toContain('secret');
});

it('says how it is used, and what it does not understand', async () => {
  expect((await run('help')).said).toContain('olle pull');
  expect((await run('pull', '--nonsense')).code).toBe(2);
  expect((await run('publish')).said).toContain('no command “publish”');
  expect((await run('pull', '--journey', 'Nobody')).said).toContain('no journey “Nobody”');
  expect((await runWith({ adminKey: 'wrong' }, 'pull')).said).toContain('unauthorized');
});
