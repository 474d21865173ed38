import type { JourneyDocument } from '@olle/shared/journey/document';
import { describe, expect, it } from 'vitest';
import { branching } from '../../fixtures/branching.ts';
import { nothing, onlyNodes } from '../../store/selection.ts';
import { afterRemoval } from './after-removal.ts';
import { allWays } from './all-ways.ts';
import { nextProblem } from './next-problem.ts';
import { markOf, selectionAt, stopIn, stopOf } from './stops.ts';
import { type Direction, walk } from './walk.ts';

/** w9 hangs in the air. */
const drawing: JourneyDocument = {
  ...branching,
  nodes: [...branching.nodes, { id: 'w9', type: 'wait', config: { for: 'PT1H' } }],
};

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
    expect(go('m1', 'up')).toBe('w1');
    expect(go('m1', 'up', ['x1', 'w2'])).toBe('w2');
    expect(go('m1', 'up', ['w2', 'w1'])).toBe('w1');
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
  expect(allWays(drawing, ['w1'], 'down')).toEqual(['w1', 'm1']);
  expect(allWays(drawing, ['m1'], 'up')).toEqual(['trigger', 'x1', 'w1', 'w2', 'm1']);
});

it('goes on from what comes before the steps that were deleted', () => {
  expect(afterRemoval(drawing, onlyNodes('w1', 'm1'))).toEqual(onlyNodes('x1'));
  expect(afterRemoval(drawing, onlyNodes('w9'))).toBeNull();
  expect(afterRemoval(drawing, selectionAt(stopOf('x1/a')))).toEqual(onlyNodes('x1'));
});

it('goes from problem to problem and round again', () => {
  const problems = ['w1', 'w1', null, 'm1'].map((nodeId) => ({ nodeId }));
  expect(nextProblem(problems, onlyNodes('w2'), 1)).toBe('w1');
  expect(nextProblem(problems, onlyNodes('w1'), 1)).toBeNull();
  expect(nextProblem(problems, onlyNodes('m1'), 1)).toBe('w1');
  expect(nextProblem(problems, onlyNodes('w1'), -1)).toBe('m1');
  expect(nextProblem(problems, onlyNodes('w2'), -1)).toBe('m1');
  expect(nextProblem([], nothing, 1)).toBeUndefined();
});
