import { beforeAll, expect, it } from 'vitest';
import { adminKey } from '../testing/api.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let path: string;

beforeAll(async () => {
  const { id } = (await api.call('POST', '/api/coupon-pools', { name: 'Slow' })).body;
  path = `/api/coupon-pools/${id}/codes`;
});

/** A file that comes in for as long as one likes. */
function slowly() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const headers = { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'text/csv' };
  const answer = api.app.request(path, { method: 'POST', headers, body: readable, duplex: 'half' } as RequestInit);
  const send = (text: string) => writer.write(new TextEncoder().encode(text));
  return { answer, send, end: () => writer.close(), breakOff: () => writer.abort(new Error('gone')) };
}

it('takes two files at once, so that slow ones leave connections for everybody else', async () => {
  const [first, second] = [slowly(), slowly()];
  await Promise.all([first.send('code\nA\n'), second.send('code\nB\n')]);
  const third = slowly();
  expect((await third.answer).status).toBe(429);
  await Promise.all([first.send('C\n'), second.send('C\n')]);
  await Promise.all([first.end(), second.breakOff()]);
  expect(await (await first.answer).json()).toMatchObject({ added: 2, duplicates: 0 });
  expect((await second.answer).status).toBeGreaterThanOrEqual(400);
  // Of the one that broke off nothing is left, and there is room again.
  const next = slowly();
  await next.send('B\nC\n');
  await next.end();
  expect(await (await next.answer).json()).toMatchObject({ added: 1, duplicates: 1 });
  const { items } = (await api.call('GET', '/api/coupon-pools')).body;
  expect(items[0].total).toBe(3);
});
