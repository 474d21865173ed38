import { type NodeCount, noCounts } from '../../api/stats.ts';
import type { Path } from './paths.ts';
import type { Spread } from './spread.ts';

/** What passed on a day, or altogether. */
export interface Flow {
  entered: number;
  /** By an exit rule. */
  exited: number;
  nodes: Record<string, Record<NodeCount, number>>;
  edges: Record<string, number>;
  /** Where an exit rule found them. */
  exits: Record<string, number>;
}

/** Who did not enter, by the code of the reason and, of re-entry, the rule. */
export interface Refused {
  readonly code: string;
  readonly rule: string | null;
  count: number;
}

/** What became of some customers, as plain data: it passes from one thread to another, and adds up. */
export interface Figures {
  readonly totals: Record<'entered' | 'waiting' | 'finished' | 'exited' | 'failed' | 'goals', number>;
  readonly flow: Flow;
  readonly days: Map<string, Flow>;
  readonly refused: Map<string, Refused>;
  readonly goalValue: Map<string | null, number>;
  readonly paths: Map<string, Path>;
  /** How long people stood at a step before they left it by a way: `from/output`. */
  readonly times: Map<string, Spread>;
  /** Of those who took a way, who met the goal afterwards. */
  readonly edgeGoals: Record<string, number>;
}

export const noFlow = (): Flow => ({ entered: 0, exited: 0, nodes: {}, edges: {}, exits: {} });

export const noFigures = (): Figures => ({
  totals: { entered: 0, waiting: 0, finished: 0, exited: 0, failed: 0, goals: 0 },
  flow: noFlow(),
  days: new Map(),
  refused: new Map(),
  goalValue: new Map(),
  paths: new Map(),
  times: new Map(),
  edgeGoals: {},
});

export function nodeIn({ nodes }: Flow, nodeId: string): Record<NodeCount, number> {
  const known = nodes[nodeId];
  if (known) return known;
  const counts = noCounts();
  nodes[nodeId] = counts;
  return counts;
}
