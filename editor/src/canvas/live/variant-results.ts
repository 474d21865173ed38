import type { JourneyFigures } from './journey-figures.ts';

export interface VariantResult {
  readonly id: string;
  readonly people: number;
  readonly goals: number;
  readonly rate: number;
  /** Between these the true rate lies, in 95 of 100 such experiments (Wilson's interval). */
  readonly from: number;
  readonly to: number;
  /** Its interval lies above those of all others. */
  readonly leads: boolean;
}

const z = 1.96;

/** How each way out of a step does, by who met the goal after taking it; empty until somebody did. */
export function variantResults(
  { edges, edgeGoals }: Pick<JourneyFigures, 'edges' | 'edgeGoals'>,
  nodeId: string,
  outputs: readonly string[],
): VariantResult[] {
  const each = outputs.map((id) => {
    const people = edges[`${nodeId}/${id}`] ?? 0;
    // A period may hold the goal of somebody who came before it.
    const goals = Math.min(people, edgeGoals[`${nodeId}/${id}`] ?? 0);
    return { id, people, goals, rate: people === 0 ? 0 : goals / people, ...wilson(goals, people) };
  });
  if (each.every(({ goals }) => goals === 0)) return [];
  return each.map((one) => ({ ...one, leads: each.every((other) => other === one || one.from > other.to) }));
}

function wilson(goals: number, people: number): { from: number; to: number } {
  if (people === 0) return { from: 0, to: 1 };
  const p = goals / people;
  const middle = p + (z * z) / (2 * people);
  const half = z * Math.sqrt((p * (1 - p)) / people + (z * z) / (4 * people * people));
  const scale = 1 + (z * z) / people;
  return { from: Math.max(0, (middle - half) / scale), to: Math.min(1, (middle + half) / scale) };
}
