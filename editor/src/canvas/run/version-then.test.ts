import type { RunMove } from '@olle/shared/api/runs';
import { expect, it } from 'vitest';
import { stepTaken } from '../fixtures/step-taken.ts';
import { versionsOf, versionThen } from './version-then.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const step = (seq: number, minute: number) => ({ ...stepTaken(seq, `w${seq}`, 'next'), at: at(minute) });
const byMove = (seq: number, minute: number, code: string, outcome: string) => ({
  ...step(seq, minute),
  outcome,
  reason: { code, facts: {} },
});
const move: RunMove = {
  at: at(5),
  from: 1,
  to: 2,
  action: 'mapped',
  undoneAt: null,
  migrationId: 'a',
  actor: 'Kim',
};
const all = (run: Parameters<typeof versionThen>[0]) =>
  [0, ...run.steps.map(({ seq }) => seq)].map((count) => versionThen(run, count));

it('is the one that there is for whoever was never moved', () => {
  const run = { version: 3, moves: [], steps: [step(1, 1)] };
  expect(all(run)).toEqual([3, 3]);
  expect(versionsOf(run)).toEqual([3]);
});

it('is that of before for steps of before, the one that a move ended included', () => {
  const steps = [step(1, 1), byMove(2, 5, 'migrated', 'moved'), step(3, 5), step(4, 9)];
  const run = { version: 2, moves: [move], steps };
  expect(all(run)).toEqual([1, 1, 1, 2, 2]);
  expect(versionsOf(run)).toEqual([2, 1]);
});

it('is that of before again once the move was undone', () => {
  const steps = [
    byMove(1, 5, 'migrated', 'moved'),
    step(2, 6),
    byMove(3, 7, 'migration_undone', 'waiting'),
    step(4, 9),
  ];
  const run = { version: 1, moves: [{ ...move, undoneAt: at(7) }], steps };
  expect(all(run)).toEqual([1, 1, 2, 1, 1]);
});

it('does not become the one that let somebody out', () => {
  const run = {
    version: 1,
    moves: [{ ...move, action: 'exited' as const }],
    steps: [step(1, 1), byMove(2, 5, 'exit_migrated', 'exit')],
  };
  expect(versionsOf(run)).toEqual([1]);
});
