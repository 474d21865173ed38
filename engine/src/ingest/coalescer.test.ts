import { expect, it } from 'vitest';
import { createCoalescer } from './coalescer.ts';
import type { Entry } from './item.ts';

const entry = (n: number): Entry => ({ kind: 'rejected', rejected: { body: n, code: 'not_an_object', message: '' } });
const entries = (from: number, count: number) => Array.from({ length: count }, (_, n) => entry(from + n));
const numbers = (list: readonly Entry[]) => list.map((one) => (one.kind === 'rejected' ? one.rejected.body : null));

/** A coalescer whose transactions end when the test says so. */
function paused(options: { maxBatch?: number; maxInFlight?: number } = {}) {
  const open: { workspaceId: string; batch: unknown[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const coalescer = createCoalescer({
    ...options,
    write: (workspaceId, list) =>
      new Promise((commit, fail) => {
        open.push({ workspaceId, batch: numbers(list), commit, fail });
      }),
  });
  return { coalescer, open };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('writes at once when nobody waits, and together what came in meanwhile', async () => {
  const { coalescer, open } = paused({ maxInFlight: 1 });
  const all = [1, 2, 3].map((n) => coalescer.add('w', [entry(n)]));
  expect(open.map(({ batch }) => batch)).toEqual([[1]]);
  open[0]?.commit();
  await settled();
  expect(open[1]?.batch).toEqual([2, 3]);
  open[1]?.commit();
  await Promise.all(all);
});

it('acknowledges nothing before its commit', async () => {
  const { coalescer, open } = paused();
  let isDone = false;
  const done = coalescer.add('w', [entry(1)]).then(() => {
    isDone = true;
  });
  await settled();
  expect(isDone).toBe(false);
  open[0]?.commit();
  await done;
});

it('fails only those whose transaction failed', async () => {
  const { coalescer, open } = paused({ maxInFlight: 1 });
  const [first, second] = [coalescer.add('w', [entry(1)]), coalescer.add('w', [entry(2)])];
  open[0]?.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  open[1]?.commit();
  await second;
});

it('keeps transactions to their size and their number, and a long batch in its order', async () => {
  const { coalescer, open } = paused({ maxBatch: 10, maxInFlight: 2 });
  const long = coalescer.add('w', entries(0, 25));
  void coalescer.add('w', entries(100, 6));
  void coalescer.add('w', entries(200, 6));
  expect(open.map(({ batch }) => batch.length)).toEqual([10, 6]);
  expect(coalescer.waiting()).toBe(6);
  for (let n = 0; n < 5; n++) {
    open[n]?.commit();
    await settled();
  }
  await long;
  const order = open.flatMap(({ batch }) => batch).filter((n) => Number(n) < 100);
  expect(order).toEqual(Array.from({ length: 25 }, (_, n) => n));
  expect(coalescer.waiting()).toBe(0);
});

it('lets workspaces take turns', async () => {
  const { coalescer, open } = paused({ maxBatch: 1, maxInFlight: 1 });
  for (const n of [1, 2, 3]) void coalescer.add('busy', [entry(n)]);
  void coalescer.add('quiet', [entry(9)]);
  for (let n = 0; n < 4; n++) {
    open[n]?.commit();
    await settled();
  }
  expect(open.map(({ workspaceId }) => workspaceId).slice(0, 3)).toContain('quiet');
});
