import { emptyDocument } from '@olle/shared/journey/document';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosaver, type Failure, type PutAnswer, type SaveState } from './autosaver.ts';

const first = emptyDocument('1');
const second = emptyDocument('2');
const third = emptyDocument('3');

const failed = (why: Failure['why']): PutAnswer => ({ kind: 'failed', failure: { why, error: null } });

function workbench(...answers: PutAnswer[]) {
  const states: SaveState['kind'][] = [];
  const put = vi.fn(async () => answers.shift() ?? failed('server'));
  const saver = createAutosaver(first, 7, { put, report: ({ kind }) => states.push(kind), now: () => 0 });
  return { saver, put, states };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('waits for a pause, then saves the newest only', async () => {
  const { saver, put, states } = workbench({ kind: 'saved', revision: 8 });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(700);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(799);
  expect(put).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(put.mock.calls).toEqual([[third, 7, []]]);
  expect(states.at(-1)).toBe('saved');
});

it('carries on from the revision of its own last save', async () => {
  const { saver, put } = workbench({ kind: 'saved', revision: 8 }, { kind: 'saved', revision: 9 });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(800);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(800);
  expect(put.mock.calls).toEqual([
    [second, 7, []],
    [third, 8, []],
  ]);
});

it('never has two saves under way', async () => {
  let answer: (value: PutAnswer) => void = () => {};
  const put = vi.fn(
    () =>
      new Promise<PutAnswer>((resolve) => {
        answer = resolve;
      }),
  );
  const saver = createAutosaver(first, 7, { put, report: () => {} });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(800);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(put).toHaveBeenCalledTimes(1);
  answer({ kind: 'saved', revision: 8 });
  await vi.advanceTimersByTimeAsync(800);
  expect(put.mock.calls.at(-1)).toEqual([third, 8, []]);
});

it('never has two saves under way, however many waited for the last one', async () => {
  let underWay = 0;
  let most = 0;
  let revision = 7;
  const put = vi.fn(async () => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    underWay--;
    return { kind: 'saved', revision: ++revision } as const;
  });
  const saver = createAutosaver(first, 7, { put, report: () => {} });
  for (const document of [second, third, second, third]) {
    saver.changed(document);
    await vi.advanceTimersByTimeAsync(900);
  }
  saver.changed(second);
  void saver.flush();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(most).toBe(1);
  expect(put.mock.calls.at(-1)).toEqual([second, revision - 1, []]);
  expect(saver.isSettled()).toBe(true);
});

it('knows what the server may have, though nobody heard of it', async () => {
  const { saver } = workbench(failed('offline'), { kind: 'saved', revision: 8 }, failed('refused'));
  saver.changed(second);
  expect(saver.sent()).toBeNull();
  await vi.advanceTimersByTimeAsync(800);
  saver.changed(third);
  expect([saver.sent(), saver.unsaved()]).toEqual([second, { document: third, revision: 7 }]);
  await vi.advanceTimersByTimeAsync(800);
  expect([saver.sent(), saver.unsaved()]).toEqual([null, null]);
  saver.changed(first);
  await vi.advanceTimersByTimeAsync(800);
  expect([saver.sent(), saver.unsaved()]).toEqual([null, { document: first, revision: 8 }]);
});

it('says with the next save what the server may have', async () => {
  const { saver, put } = workbench(failed('offline'), failed('refused'), { kind: 'saved', revision: 9 });
  for (const document of [second, third, first, second]) {
    saver.changed(document);
    await vi.advanceTimersByTimeAsync(800);
  }
  expect(put.mock.calls).toEqual([
    [second, 7, []],
    [third, 7, [second]],
    [second, 7, [second]],
  ]);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(800);
  expect(put.mock.calls.at(-1)).toEqual([third, 9, []]);
});

it('stops at a conflict until somebody decides, and overwrites on the newer revision', async () => {
  const conflict = { by: '지은', at: null, revision: 12 };
  const { saver, put, states } = workbench({ kind: 'conflict', conflict }, { kind: 'saved', revision: 13 });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(800);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(put).toHaveBeenCalledTimes(1);
  saver.rebase(12, third, false);
  await vi.advanceTimersByTimeAsync(1);
  expect(put.mock.calls.at(-1)).toEqual([third, 12, []]);
  expect(states.at(-1)).toBe('saved');
});

it('tries again when no answer came, and keeps what is not saved at hand', async () => {
  const { saver, put } = workbench(failed('offline'), { kind: 'saved', revision: 8 });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(800);
  expect(saver.unsaved()).toEqual({ document: second, revision: 7 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(put).toHaveBeenCalledTimes(2);
  expect(saver.unsaved()).toBeNull();
});

it('asks a server that is away less and less often', async () => {
  const { saver, put } = workbench();
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(800 + 5_000 + 10_000 + 20_000);
  expect(put).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(put.mock.calls.length).toBeLessThan(16);
});

it('does not ask again for what was refused, until it is changed', async () => {
  const { saver, put, states } = workbench(failed('refused'), { kind: 'saved', revision: 8 });
  saver.changed(second);
  await vi.advanceTimersByTimeAsync(600_000);
  expect([put.mock.calls.length, states.at(-1)]).toEqual([1, 'failed']);
  saver.changed(third);
  await vi.advanceTimersByTimeAsync(800);
  expect(states.at(-1)).toBe('saved');
});

it('says when nothing is left to do, and what the server has', async () => {
  const { saver } = workbench({ kind: 'saved', revision: 8 });
  expect([saver.isSettled(), saver.base()]).toEqual([true, { document: first, revision: 7 }]);
  saver.changed(second);
  expect([saver.isSettled(), saver.base()]).toEqual([false, { document: first, revision: 7 }]);
  await vi.advanceTimersByTimeAsync(800);
  expect([saver.isSettled(), saver.base()]).toEqual([true, { document: second, revision: 8 }]);
});
