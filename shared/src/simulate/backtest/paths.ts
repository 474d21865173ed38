import type { Step } from '../../runner/change.ts';
import type { Customer } from '../../runner/customer.ts';
import { isLive, type Run } from '../../runner/run.ts';
import { toIso } from '../../schedule/instant.ts';
import { type SimulatedStep, simulatedStep } from '../simulated-steps.ts';

/** One customer's way, as an example of many. */
export interface SamplePath {
  readonly customerId: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly enteredAt: string;
  readonly endedAt: string | null;
  readonly status: Run['status'];
  readonly steps: readonly SimulatedStep[];
}

/** A way through the journey, how often it was taken, with some of its customers. */
export interface Path {
  readonly signature: string;
  count: number;
  /** The first of as many different customers, by their ids. */
  samples: SamplePath[];
}

/** Ways that differ in one step are different ways; of so many, the rest is not told. */
const mostPaths = 20_000;
const samplesEach = 3;
/** A way of hundreds of steps is told by its beginning. */
const mostSteps = 50;

/** Counts the way of one run. Customers come in the order of ids. */
export function countPath(paths: Map<string, Path>, customer: Customer, run: Run, steps: readonly Step[]): void {
  const told = steps.slice(0, mostSteps);
  let signature: string = statusOf(run);
  for (const { nodeId, outcome } of told) signature += ` ${nodeId}/${outcome}`;
  const known = paths.get(signature);
  if (!known && paths.size >= mostPaths) return;
  const path = known ?? { signature, count: 0, samples: [] };
  path.count++;
  if (!known) paths.set(signature, path);
  if (path.samples.length < samplesEach && path.samples.at(-1)?.customerId !== customer.id)
    path.samples.push(sampleOf(customer, run, told));
}

/** Adds a way that other customers took. */
export function addPath(paths: Map<string, Path>, { signature, count, samples }: Path): void {
  const known = paths.get(signature) ?? { signature, count: 0, samples: [] };
  known.count += count;
  // No customer is in two shares.
  known.samples = [...known.samples, ...samples].sort(byCustomer).slice(0, samplesEach);
  paths.set(signature, known);
}

/** The ways that most took, most first. */
export const topPaths = (paths: ReadonlyMap<string, Path>, count: number): readonly Path[] =>
  [...paths.values()].sort((a, b) => b.count - a.count || compare(a.signature, b.signature)).slice(0, count);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byCustomer = (a: SamplePath, b: SamplePath): number => compare(a.customerId, b.customerId);

const statusOf = (run: Run): Run['status'] => (isLive(run) ? 'waiting' : run.status);

function sampleOf({ id, userId, attributes: { name } }: Customer, run: Run, steps: readonly Step[]): SamplePath {
  return {
    customerId: id,
    userId,
    name: typeof name === 'string' ? name : null,
    enteredAt: toIso(run.enteredAt),
    endedAt: run.endedAt === null ? null : toIso(run.endedAt),
    status: statusOf(run),
    steps: steps.map(simulatedStep),
  };
}
