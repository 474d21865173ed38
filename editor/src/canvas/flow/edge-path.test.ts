import { Position } from '@xyflow/react';
import { describe, expect, it } from 'vitest';
import { edgePath, plusEnd } from './edge-path.ts';

const ends = { sourcePosition: Position.Bottom, targetPosition: Position.Top, sourceX: 0, sourceY: 0, targetY: 400 };

it('runs straight down where it ends below where it begins', () => {
  expect(edgePath({ ...ends, targetX: 0 }, { lane: 0 })[0]).toBe('M 0 0 L 0 400');
});

it('runs down in its lane, and says what it means where that begins', () => {
  const [path, x, y] = edgePath({ ...ends, targetX: 100 }, { lane: 300 });
  expect(path).toContain('L 300 ');
  expect([x, y]).toEqual([300, 50]);
  expect(edgePath({ ...ends, targetX: 100 }, { lane: 95 })[1]).toBe(100);
});

describe('beside the plus of another way on', () => {
  const [words, line] = [19, 1];
  const heights = Array.from({ length: 200 }, (_, index) => plusEnd + words + 2 * line + index);

  it.each([-400, -49, 0, 49, 400])('keeps its words below the plus and above the card, at %i', (targetX) => {
    for (const targetY of heights) {
      const [, , y] = edgePath({ ...ends, targetX, targetY }, { besidePlus: true });
      expect(y - words / 2).toBeGreaterThanOrEqual(plusEnd + line);
      expect(y + words / 2).toBeLessThanOrEqual(targetY - line);
    }
  });

  it('keeps its words below the plus in a lane, too', () => {
    const [, , y] = edgePath({ ...ends, targetX: 0 }, { lane: 300, besidePlus: true });
    expect(y - words / 2).toBeGreaterThan(plusEnd);
  });

  it('runs across where its words stand, and never back up', () => {
    for (const targetY of heights) {
      const [path, x, y] = edgePath({ ...ends, targetX: 100, targetY }, { besidePlus: true });
      expect(x).toBe(50);
      expect(path).toContain(`,${y}`);
      const ys = [...path.matchAll(/[-\d.]+[ ,]([-\d.]+)/g)].map(([, each]) => Number(each));
      expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    }
  });

  it('runs as ever where there is no room for words, and to a card that stands above', () => {
    for (const targetY of [plusEnd, 0, -300])
      expect(edgePath({ ...ends, targetX: 100, targetY }, { besidePlus: true })).toEqual(
        edgePath({ ...ends, targetX: 100, targetY }, {}),
      );
  });
});
