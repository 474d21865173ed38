import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiClient } from '../harness/api-client.ts';
import { type Product, runProduct } from '../harness/run-product.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

let product: Product;
let api: ReturnType<typeof apiClient>;
const folder = temporaryFolder();

beforeAll(async () => {
  product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
  });
  api = apiClient(product);
});
afterAll(async () => {
  await product.stop();
  folder.remove();
});

const begunBy = (trigger: object) => ({
  format: 1,
  name: 'Begun by itself',
  trigger,
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});
const identify = (userId: string, traits: object) =>
  api.send([{ type: 'identify', userId, traits, messageId: crypto.randomUUID() }]);
const track = (userId: string, event: string) =>
  api.send([{ type: 'track', userId, event, messageId: crypto.randomUUID() }]);
async function segment(name: string, condition: object): Promise<string> {
  return (await api.call<{ id: string }>('POST', '/api/segments', { name, condition })).id;
}
async function inside(journeyId: string): Promise<string[]> {
  const runs = await api.all<{ userId: string }>(`/api/journeys/${journeyId}/runs`);
  return runs.map(({ userId }) => userId).sort();
}
const vip = { attribute: 'tier', op: 'equals', value: 'vip' };

it('lets customers in who enter or leave a segment, by what they do and by time alone', async () => {
  await identify('old', { tier: 'vip' });
  await identify('new', { tier: 'gold' });
  const vips = await segment('VIP', vip);
  const here = await segment('Here a moment ago', { event: 'Visited', within: 'PT4S' });
  const entering = await api.publish(begunBy({ type: 'segment', segmentId: vips, on: 'enters' }));
  const leaving = await api.publish(begunBy({ type: 'segment', segmentId: here, on: 'leaves' }));
  await identify('new', { tier: 'vip' });
  await track('old', 'Visited');
  await expect.poll(() => inside(entering), { timeout: 10_000 }).toEqual(['new']);
  await expect.poll(() => inside(leaving), { timeout: 15_000 }).toEqual(['old']);
  const members = await api.all<{ userId: string; since: string }>(`/api/segments/${vips}/members`);
  expect(
    members.map(({ userId, since }) => [userId, since.slice(0, 2)]).sort((a, b) => String(a).localeCompare(String(b))),
  ).toEqual([
    ['new', '20'],
    ['old', '20'],
  ]);
  const timeline = await api.all<{ type: string; change?: string }>('/api/customers/old/timeline');
  expect(timeline.filter(({ type }) => type === 'segment').map(({ change }) => change)).toEqual(['left', 'entered']);
});

// The next whole minute may be a minute away, and the tick comes in it.
it('lets a customer in on the day, and everyone of a segment at a tick', { timeout: 150_000 }, async () => {
  const at = new Date(Math.ceil((Date.now() + 5_000) / 60_000) * 60_000);
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(at);
  const clock = { timeZone: 'Pacific/Auckland', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat('en-GB', clock).format(at);
  await identify('born', { birthday: `1992-${date.slice(5)}`, timezone: 'Pacific/Auckland', tier: 'club' });
  await identify('other', { birthday: `1992-${date.slice(5)}`, timezone: 'Pacific/Honolulu', tier: 'club' });
  const club = await segment('Club', { attribute: 'tier', op: 'equals', value: 'club' });
  const birthday = await api.publish(begunBy({ type: 'date', attribute: 'birthday', anniversary: true, time }));
  const ticking = await api.publish(
    begunBy({ type: 'schedule', cron: '* * * * *', timezone: 'Asia/Seoul', segmentId: club }),
  );
  await expect.poll(() => inside(birthday), { timeout: 90_000, interval: 500 }).toEqual(['born']);
  await expect.poll(() => inside(ticking), { timeout: 90_000, interval: 500 }).toEqual(['born', 'other']);
  const [run] = await api.all<{ id: string }>(`/api/journeys/${birthday}/runs`);
  const { trigger } = await api.call<{ trigger: object }>('GET', `/api/runs/${run?.id}`);
  expect(trigger).toMatchObject({ attribute: 'birthday', date });
});
