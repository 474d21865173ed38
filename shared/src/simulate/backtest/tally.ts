import type { NodeCount } from '../../api/stats.ts';
import type { Change, Step } from '../../runner/change.ts';
import type { Run } from '../../runner/run.ts';
import type { Instant } from '../../schedule/instant.ts';
import type { VirtualCustomer } from '../virtual-customer.ts';
import { getOr, newSpread } from './add-figures.ts';
import { dayIn } from './day-in.ts';
import { type Figures, type Flow, nodeIn, noFigures, noFlow } from './figures.ts';
import { countPath } from './paths.ts';
import { addTime } from './spread.ts';

/** Counts what became of each customer: named as in the stats of a journey. */
export class Tally {
  readonly figures: Figures = noFigures();
  readonly #dayOf: (at: Instant) => string;

  constructor(workspaceZone: string) {
    this.#dayOf = dayIn(workspaceZone);
  }

  /** Counts one customer who has been carried to the end. */
  add({ world, left }: VirtualCustomer): void {
    const stepsOf = new Map<string, Step[]>();
    for (const change of world.changes) {
      if (change.type === 'step') this.#step(stepsOf, change.step);
      else this.#count(change, stepsOf);
    }
    for (const run of [...left, ...world.runs.values()]) {
      const steps = stepsOf.get(run.id) ?? [];
      for (const { nodeId, outcome, arrivedAt, at } of steps)
        if (isOver(outcome)) addTime(getOr(this.figures.times, `${nodeId}/${outcome}`, newSpread), at - arrivedAt);
      this.#end(run, steps.at(-1)?.nodeId);
      countPath(this.figures.paths, world.customer, run, steps);
    }
  }

  /** A step is written again when its wait ends: it was reached once, when it began. */
  #step(stepsOf: Map<string, Step[]>, step: Step): void {
    const steps = stepsOf.get(step.runId);
    const before = steps?.[step.seq - 1];
    if (!before) this.#node(step.nodeId, 'reached', step.at);
    if (!steps) stepsOf.set(step.runId, [step]);
    else steps[step.seq - 1] = before ? { ...step, arrivedAt: before.arrivedAt } : step;
  }

  #count(change: Change, stepsOf: ReadonlyMap<string, readonly Step[]>): void {
    const { totals, goalValue, refused } = this.figures;
    switch (change.type) {
      case 'entered':
        totals.entered++;
        for (const flow of this.#flows(change.run.enteredAt)) flow.entered++;
        return;
      case 'edge':
        for (const { edges } of this.#flows(change.at)) edges[change.edge] = (edges[change.edge] ?? 0) + 1;
        return;
      case 'goal':
        totals.goals++;
        this.#goal(change.at, stepsOf.get(change.runId) ?? []);
        if (change.value !== null) goalValue.set(change.currency, (goalValue.get(change.currency) ?? 0) + change.value);
        return;
      case 'not_entered': {
        const { code, facts } = change.reason;
        const rule = typeof facts.rule === 'string' ? facts.rule : null;
        getOr(refused, `${code}/${rule}`, () => ({ code, rule, count: 0 })).count++;
        return;
      }
      case 'message': {
        const { nodeId, verdict, at } = change.message;
        this.#node(nodeId, verdict.decision === 'skip' ? 'skipped' : 'sent', at);
        return;
      }
      default:
        return;
    }
  }

  /** Once for each step and way that led there. */
  #goal(at: Instant, steps: readonly Step[]): void {
    const before = steps.filter(({ arrivedAt }) => arrivedAt < at);
    for (const nodeId of new Set(before.map((step) => step.nodeId))) this.#node(nodeId, 'goals', at);
    const ways = before.filter((step) => step.at < at && isOver(step.outcome) && step.outcome !== 'ended');
    const { edgeGoals } = this.figures;
    for (const way of new Set(ways.map(({ nodeId, outcome }) => `${nodeId}/${outcome}`)))
      edgeGoals[way] = (edgeGoals[way] ?? 0) + 1;
  }

  #end({ status, position, endedAt, endReason }: Run, lastNode: string | undefined): void {
    const { totals, flow: all } = this.figures;
    totals[status === 'held' ? 'waiting' : status]++;
    if (position) nodeIn(all, position.nodeId).waiting++;
    const arrived = endReason?.code === 'goal_met';
    if ((status === 'exited' || status === 'failed') && endedAt !== null && lastNode !== undefined && !arrived)
      this.#node(lastNode, 'left', endedAt);
    if (status !== 'exited' || endedAt === null) return;
    for (const flow of this.#flows(endedAt)) {
      flow.exited++;
      if (lastNode !== undefined) flow.exits[lastNode] = (flow.exits[lastNode] ?? 0) + 1;
    }
  }

  #node(nodeId: string, count: NodeCount, at: Instant): void {
    for (const flow of this.#flows(at)) nodeIn(flow, nodeId)[count]++;
  }

  #flows(at: Instant): readonly Flow[] {
    return [this.figures.flow, getOr(this.figures.days, this.#dayOf(at), noFlow)];
  }
}

/** It does not stand there any more, and was not put elsewhere. */
const isOver = (outcome: string): boolean => outcome !== 'waiting' && outcome !== 'moved';
