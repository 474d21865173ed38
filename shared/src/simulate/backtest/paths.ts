import type { Step } from '../../runner/change.ts';
import type { Customer } from '../../runner/customer.ts';
import { isLive, type Run } from '../../runner/run.ts';
import { toIso } from '../../schedule/instant.ts';

/** One customer's way, as an example of many. */
export interface SamplePath {
  readonly customerId: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly enteredAt: string;
  readonly endedAt: string | null;
  readonly status: Run['status'];
  readonly steps: readonly (Pick<Step, 'seq' | 'nodeId' | 'nodeType' | 'outcome' | 'reason'> & {
    readonly arrivedAt: string;
    readonly at: string;
  })[];
}

interface Path {
  readonly signature: string;
  count: number;
  readonly samples: SamplePath[];
}

/** Ways that differ in one step are different ways; of so many, the rest is counted together. */
const mostPaths = 2_000;
const samplesEach = 3;
/** A way of hundreds of steps is told by its beginning. */
const mostSteps = 50;

/** Which ways were taken, how often, with some customers for each. */
export class Paths {
  readonly #paths = new Map<string, Path>();

  add(customer: Customer, run: Run, steps: readonly Step[]): void {
    const told = steps.slice(0, mostSteps);
    const status = isLive(run) ? 'waiting' : run.status;
    let signature: string = status;
    for (const { nodeId, outcome } of told) signature += ` ${nodeId}/${outcome}`;
    const known = this.#paths.get(signature);
    if (!known && this.#paths.size >= mostPaths) return;
    const path = known ?? { signature, count: 0, samples: [] };
    path.count++;
    if (!known) this.#paths.set(signature, path);
    if (path.samples.length >= samplesEach) return;
    const { name } = customer.attributes;
    path.samples.push({
      customerId: customer.id,
      userId: customer.userId,
      name: typeof name === 'string' ? name : null,
      enteredAt: toIso(run.enteredAt),
      endedAt: run.endedAt === null ? null : toIso(run.endedAt),
      status,
      steps: told.map(({ seq, nodeId, nodeType, arrivedAt, at, outcome, reason }) => ({
        seq,
        nodeId,
        nodeType,
        arrivedAt: toIso(arrivedAt),
        at: toIso(at),
        outcome,
        reason,
      })),
    });
  }

  /** The ways that most took, most first. */
  top(count: number): readonly Path[] {
    return [...this.#paths.values()].sort((a, b) => b.count - a.count).slice(0, count);
  }
}
