import { expect, it } from 'vitest';
import { stepTaken } from '../fixtures/step-taken.ts';
import { movesAmong } from './moves-among.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const step = (seq: number, arrived: number, left: number) => ({
  ...stepTaken(seq, `w${seq}`, 'next'),
  arrivedAt: at(arrived),
  at: at(left),
});
const move = { from: 1, to: 2, action: 'followed', undoneAt: null, migrationId: 'a', actor: 'Kim' } as const;

it('tells a move before the step that came later', () => {
  const { before, last } = movesAmong({ steps: [step(1, 0, 5), step(2, 5, 9)], moves: [{ ...move, at: at(7) }] });
  expect([...before.keys()]).toEqual([2]);
  expect(last).toEqual([]);
});

it('tells a move to another step before the step that it ended, which has nothing to add', () => {
  const moves = [{ ...move, action: 'mapped', at: at(5) } as const];
  const left = { ...step(1, 0, 5), outcome: 'moved', reason: { code: 'migrated', facts: { from: 1, to: 2 } } };
  const { before, telling } = movesAmong({ steps: [left, step(2, 5, 5)], moves });
  expect([...before.keys()]).toEqual([1]);
  expect([...telling]).toEqual([1]);
});

it('leaves the word to a step whose move is not on record', () => {
  const left = { ...step(1, 0, 5), reason: { code: 'migrated', facts: { from: 1, to: 2 } } };
  expect(movesAmong({ steps: [left], moves: [] }).telling.size).toBe(0);
});

it('tells an undoing at its own instant, from the version that was left again', () => {
  const moves = [
    { ...move, at: at(2), undoneAt: at(4) },
    { ...move, at: at(3), from: 2, to: 3, migrationId: 'b' },
  ];
  const { before, last } = movesAmong({ steps: [step(1, 0, 1)], moves });
  expect(before.size).toBe(0);
  expect(last.map(({ change, from, to, publishedBy }) => [change, from, to, publishedBy])).toEqual([
    ['followed', 1, 2, 'Kim'],
    ['followed', 2, 3, 'Kim'],
    ['undone', 2, 1, null],
  ]);
});
