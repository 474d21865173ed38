import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLane } from './lane.ts';

const request = (name: string, keys: string, size = 1) => ({
  name,
  keys: new Set(keys),
  entries: Array.from({ length: size }),
});
const names = (requests: readonly { name: string }[]) => requests.map(({ name }) => name);

it('lets those run beside each other who are about different people', () => {
  const lane = createLane<ReturnType<typeof request>>();
  for (const one of [request('1', 'a'), request('2', 'b')]) lane.push(one);
  expect(names(lane.take(1))).toEqual(['1']);
  expect(names(lane.take(1))).toEqual(['2']);
});

it('lets nobody run beside others who is about somebody busy, nor pass those who wait for the same person', () => {
  const lane = createLane<ReturnType<typeof request>>();
  lane.push(request('1', 'a'));
  const first = lane.take(10);
  for (const one of [request('2', 'ab'), request('3', 'b'), request('4', 'c')]) lane.push(one);
  expect(names(lane.take(10))).toEqual(['4']);
  expect(names(lane.take(10))).toEqual([]);
  lane.release(first);
  expect(names(lane.take(10))).toEqual(['2', '3']);
});

it('takes one that is larger than a transaction, alone', () => {
  const lane = createLane<ReturnType<typeof request>>();
  for (const one of [request('large', 'a', 50), request('small', 'b')]) lane.push(one);
  expect(names(lane.take(10))).toEqual(['large']);
});

it('runs everything once, each person’s in order, whatever comes', () => {
  const requests = fc.array(
    fc.tuple(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), fc.integer({ min: 1, max: 4 })),
  );
  fc.assert(
    fc.property(requests, fc.infiniteStream(fc.boolean()), (list, coin) => {
      const lane = createLane<ReturnType<typeof request>>();
      const running: ReturnType<typeof request>[][] = [];
      const done: ReturnType<typeof request>[] = [];
      const all = list.map(([keys, size], n) => request(String(n), keys.join(''), size));
      const pending = [...all];
      for (let round = 0; done.length < all.length; round++) {
        const next = pending.shift();
        if (next) lane.push(next);
        const taken = lane.take(5);
        const busy = new Set(running.flat().flatMap(({ keys }) => [...keys]));
        for (const { keys } of taken) expect([...keys].some((key) => busy.has(key))).toBe(false);
        if (taken.length > 0) running.push(taken);
        if (coin.next().value || !next) {
          const ended = running.shift() ?? [];
          lane.release(ended);
          done.push(...ended);
        }
        expect(round).toBeLessThan(1_000);
      }
      for (const key of 'abcd') {
        const order = done.filter(({ keys }) => keys.has(key)).map(({ name }) => Number(name));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
      expect(lane.isIdle()).toBe(true);
    }),
  );
});
