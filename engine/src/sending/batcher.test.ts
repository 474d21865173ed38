import { expect, it } from 'vitest';
import { batcher } from './batcher.ts';

it('takes together what is asked together, and what is asked while it works', async () => {
  const batches: number[][] = [];
  const double = batcher(async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return (item: number) => item * 2;
  });
  const first = [double(1), double(2)];
  await new Promise((resolve) => setTimeout(resolve, 1));
  const later = [double(3), double(4)];
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('tells a failure to everyone in it, and goes on', async () => {
  let fails = true;
  const work = batcher(async () => {
    if (fails) throw new Error('no');
    return () => 'yes';
  });
  const answers = await Promise.allSettled([work(1), work(2)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await work(3)).toBe('yes');
});
