import type { StatsAnswer } from '@olle/shared/api/stats';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Live } from './live.ts';

const stats = (entered: number): StatsAnswer => ({
  entered,
  waiting: 0,
  finished: 0,
  exited: 0,
  failed: 0,
  goals: 0,
  goalValue: [],
  nodes: {},
  edges: {},
  edgeGoals: {},
});

let entered: number;
let asked: string[];

const live = () =>
  new Live(async (journeyId) => {
    asked.push(journeyId);
    return stats(entered);
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  entered = 1;
  asked = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000);

it('asks once a second for a journey, however many look', async () => {
  const numbers = live();
  for (let n = 0; n < 50; n++) numbers.listen('j1', () => {});
  numbers.listen('j2', () => {});
  await seconds(3.5);
  expect(asked.filter((id) => id === 'j1')).toHaveLength(4);
  expect(asked.filter((id) => id === 'j2')).toHaveLength(4);
});

it('tells the numbers at once, and then only when they changed', async () => {
  const numbers = live();
  const heard: number[] = [];
  numbers.listen('j1', (told) => heard.push(told.entered));
  await seconds(3);
  entered = 2;
  await seconds(3);
  const late: number[] = [];
  numbers.listen('j1', (told) => late.push(told.entered));
  await seconds(0);
  expect([heard, late]).toEqual([[1, 2], [2]]);
});

it('tells those who come later how it stands then, not how it stood when it was looked at last', async () => {
  const numbers = live();
  const first: number[] = [];
  numbers.listen('j1', (told) => first.push(told.entered));
  await seconds(0.5);
  entered = 2;
  const late: number[] = [];
  numbers.listen('j1', (told) => late.push(told.entered));
  await seconds(0.1);
  expect([first, late]).toEqual([[1, 2], [2]]);
});

it('tells those who come during a look what was found after they came', async () => {
  const answers: ((entered: number) => void)[] = [];
  const numbers = new Live(() => new Promise<number>((resolve) => answers.push(resolve)));
  const [first, late]: [number[], number[]] = [[], []];
  numbers.listen('j1', (told) => first.push(told));
  await seconds(0);
  numbers.listen('j1', (told) => late.push(told));
  answers[0]?.(1);
  await seconds(0);
  answers[1]?.(2);
  await seconds(0);
  expect([first, late]).toEqual([[1, 2], [2]]);
});

it('asks no more when nobody looks, and again when somebody comes back', async () => {
  const numbers = live();
  numbers.listen('j1', () => {})();
  await seconds(10);
  expect(asked).toHaveLength(1);
  const heard: number[] = [];
  numbers.listen('j1', (told) => heard.push(told.entered));
  await seconds(1);
  expect([asked.length > 1, heard]).toEqual([true, [1]]);
});

it('goes on when a question failed', async () => {
  let fails = true;
  const numbers = new Live(async () => {
    if (fails) throw new Error('away');
    return stats(7);
  });
  const heard: number[] = [];
  numbers.listen('j1', (told) => heard.push(told.entered));
  await seconds(2);
  fails = false;
  await seconds(2);
  expect(heard).toEqual([7]);
});
