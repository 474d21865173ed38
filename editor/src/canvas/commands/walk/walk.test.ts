import { documentSchema, type JourneyDocument } from '@olle/shared/journey/document';
import { describe, expect, it } from 'vitest';
import { nothing, onlyNodes } from '../../store/selection.ts';
import { afterRemoval } from './after-removal.ts';
import { allWays } from './all-ways.ts';
import { nextProblem } from './next-problem.ts';
import { markOf, selectionAt, stopIn, stopOf } from './stops.ts';
import { type Direction, walk } from './walk.ts';

const wait = (id: string) => ({ id, type: 'wait', config: { for: 'PT1H' } });
/** trigger > x1 (a: w1, b: w2, else: open); w1 and w2 meet in w3; w9 hangs in the air. */
const drawing: JourneyDocument = documentSchema.parse({
  format: 1,
  name: '',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [
    {
      id: 'x1',
      type: 'ab',
      config: {
        experiment: 'x',
        variants: [
          { id: 'a', name: 'A', weight: 30 },
          { id: 'b', name: 'B', weight: 30 },
          { id: 'c', name: 'C', weight: 40 },
        ],
      },
    },
    wait('w1'),
    wait('w2'),
    wait('w3'),
    wait('w9'),
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'x1' },
    { from: 'x1', output: 'a', to: 'w1' },
    { from: 'x1', output: 'b', to: 'w2' },
    { from: 'w1', output: 'next', to: 'w3' },
    { from: 'w2', output: 'next', to: 'w3' },
  ],
});

const go = (from: string, direction: Direction, trail: readonly string[] = []): string | null => {
  const stop = walk(drawing, stopOf(from), direction, trail);
  return stop && markOf(stop);
};

describe('walking over the drawing', () => {
  it('goes down to the first of the next steps, and up to where it came from', () => {
    expect(go('trigger', 'down')).toBe('x1');
    expect(go('x1', 'down')).toBe('w1');
    expect(go('w1', 'up')).toBe('x1');
    expect(go('trigger', 'up')).toBeNull();
  });

  it('goes to the side among what the outputs lead to, open ones included', () => {
    expect(go('w1', 'right')).toBe('w2');
    expect(go('w2', 'right')).toBe('x1/c');
    expect(go('x1/c', 'left')).toBe('w2');
    expect(go('w1', 'left')).toBeNull();
    expect(go('x1/c', 'right')).toBeNull();
    expect(go('x1/c', 'down')).toBeNull();
    expect(go('x1/c', 'up')).toBe('x1');
  });

  it('goes up the way it came down where ways meet', () => {
    expect(go('w3', 'up')).toBe('w1');
    expect(go('w3', 'up', ['x1', 'w2'])).toBe('w2');
    expect(go('w3', 'up', ['w2', 'w1'])).toBe('w1');
  });

  it('goes along a line, and to the lines beside it', () => {
    expect(go('x1/a', 'down')).toBe('w1');
    expect(go('x1/a', 'up')).toBe('x1');
    expect(go('x1/a', 'right')).toBe('x1/b');
  });

  it('finds steps that hang in the air beside the start', () => {
    expect(go('trigger', 'right')).toBe('w9');
    expect(go('w9', 'left')).toBe('trigger');
  });

  it('stands where something is chosen', () => {
    expect(stopIn(nothing)).toBeNull();
    expect(stopIn(onlyNodes('w1', 'w2'))).toEqual(stopOf('w2'));
    expect(stopIn(selectionAt(stopOf('x1/c')))).toEqual(stopOf('x1/c'));
  });
});

it('takes everything that comes after, or before', () => {
  expect(allWays(drawing, ['w1'], 'down')).toEqual(['w1', 'w3']);
  expect(allWays(drawing, ['w3'], 'up')).toEqual(['trigger', 'x1', 'w1', 'w2', 'w3']);
});

it('goes on from what comes before the steps that were deleted', () => {
  expect(afterRemoval(drawing, onlyNodes('w1', 'w3'))).toEqual(onlyNodes('x1'));
  expect(afterRemoval(drawing, onlyNodes('w9'))).toBeNull();
  expect(afterRemoval(drawing, selectionAt(stopOf('x1/a')))).toEqual(onlyNodes('x1'));
});

it('goes from problem to problem and round again', () => {
  const problems = ['w1', 'w1', null, 'w3'].map((nodeId) => ({ nodeId }));
  expect(nextProblem(problems, onlyNodes('w2'), 1)).toBe('w1');
  expect(nextProblem(problems, onlyNodes('w1'), 1)).toBeNull();
  expect(nextProblem(problems, onlyNodes('w3'), 1)).toBe('w1');
  expect(nextProblem(problems, onlyNodes('w1'), -1)).toBe('w3');
  expect(nextProblem(problems, onlyNodes('w2'), -1)).toBe('w3');
  expect(nextProblem([], nothing, 1)).toBeUndefined();
});
