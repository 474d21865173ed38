import { Position } from '@xyflow/react';
import { expect, it } from 'vitest';
import { edgePath } from './edge-path.ts';

const ends = { sourcePosition: Position.Bottom, targetPosition: Position.Top, sourceX: 0, sourceY: 0, targetY: 400 };

it('runs straight down where it ends below where it begins', () => {
  expect(edgePath({ ...ends, targetX: 0 }, 0)[0]).toBe('M 0 0 L 0 400');
});

it('runs down in its lane, and says what it means where that begins', () => {
  const [path, x, y] = edgePath({ ...ends, targetX: 100 }, 300);
  expect(path).toContain('L 300 ');
  expect([x, y]).toEqual([300, 50]);
  expect(edgePath({ ...ends, targetX: 100 }, 95)[1]).toBe(100);
});
