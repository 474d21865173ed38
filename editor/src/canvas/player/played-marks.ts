import type { RunAnswer } from '@olle/shared/api/runs';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Marks } from '../run/marks.ts';
import { edgeTaken, marksOf } from '../run/marks-of.ts';

export type PlayedStep = RunAnswer['steps'][number];

/** The way of one customer, recorded or rehearsed. */
export interface Way {
  readonly enteredAt: string;
  readonly steps: readonly PlayedStep[];
  readonly position: RunAnswer['position'];
}

/** The way as far as its first `count` steps, and the step that the player stands on; 0: it has just entered. */
export function playedMarks(way: Way, document: JourneyDocument, count: number, words: string): Marks {
  const steps = way.steps.slice(0, count);
  const position = count === way.steps.length ? way.position : null;
  const { times, edges, waitsAt } = marksOf({ enteredAt: way.enteredAt, steps, position }, document);
  const [before, step] = steps.length > 1 ? steps.slice(-2) : [{ nodeId: triggerId, outcome: 'next' }, steps[0]];
  const edge = before && step ? edgeTaken(document, before.nodeId, before.outcome, step.nodeId) : null;
  return { times, edges, waitsAt, now: { nodeId: step?.nodeId ?? triggerId, edge, words } };
}
