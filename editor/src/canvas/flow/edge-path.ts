import { getSmoothStepPath, type Position } from '@xyflow/react';

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
  readonly sourcePosition: Position;
  readonly targetPosition: Position;
}

type Point = readonly [x: number, y: number];

const radius = 10;
/** How far below an output, and above a card, a line turns. */
const turn = 34;

/** How far below an output the plus of an open one beside it ends: `.add` in `outputs.module.css`. */
export const plusEnd = 34;
/** From the middle of what is said of a line to its upper and lower edge, and a little. */
const aboutWords = 14;

interface Around {
  /** Where the line runs down past other rows of cards, if it does. */
  readonly lane?: number | undefined;
  /** The plus of another way on hangs beside it. */
  readonly besidePlus?: boolean | undefined;
}

/** The line of an edge, and where what is said about it stands. */
export function edgePath(ends: Ends, { lane, besidePlus }: Around): readonly [path: string, x: number, y: number] {
  const { sourceX, sourceY, targetX, targetY } = ends;
  const height = targetY - sourceY;
  if (lane === undefined || height < 3 * turn) {
    const low = besidePlus ? belowPluses(height) : undefined;
    const bend = low === undefined ? {} : { centerY: sourceY + low, offset: Math.min(20, height - low) };
    const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: radius, ...bend });
    return [path, x, y];
  }
  // A lane that is nearly where the line begins or ends is there: two turns less.
  const x = Math.abs(lane - sourceX) < radius ? sourceX : Math.abs(lane - targetX) < radius ? targetX : lane;
  const points: Point[] = [
    [sourceX, sourceY],
    [sourceX, sourceY + turn],
    [x, sourceY + turn],
    [x, targetY - turn],
    [targetX, targetY - turn],
    [targetX, targetY],
  ];
  // What is said of it stands where its lane begins: between two rows, where no card covers it.
  return [rounded(points.filter((point, index) => turns(points, point, index))), x, sourceY + turn + 16];
}

/**
 * Below the pluses words are off them however long they are. Nothing where the line is too short for it, or so long that
 * its middle is far below them.
 */
function belowPluses(height: number): number | undefined {
  const middle = height / 2;
  if (height <= plusEnd || middle >= plusEnd + aboutWords) return undefined;
  return Math.min(plusEnd + aboutWords, (plusEnd + height) / 2);
}

const turns = (points: readonly Point[], [x, y]: Point, index: number): boolean => {
  const [before, after] = [points[index - 1], points[index + 1]];
  if (!before || !after) return true;
  return !(before[0] === x && after[0] === x) && !(before[1] === y && after[1] === y);
};

function rounded(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M ${x} ${y}`;
      if (!after) return `L ${x} ${y}`;
      const bend = Math.min(radius, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
      const [x1, y1] = towards([x, y], before, bend);
      const [x2, y2] = towards([x, y], after, bend);
      return `L ${x1} ${y1} Q ${x} ${y} ${x2} ${y2}`;
    })
    .join(' ');
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const towards = (from: Point, to: Point, length: number): Point => {
  const whole = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
};
