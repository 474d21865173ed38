import { type NodeCount, noCounts } from '../../api/stats.ts';
import type { Change, Step } from '../../runner/change.ts';
import type { Run } from '../../runner/run.ts';
import type { Instant } from '../../schedule/instant.ts';
import type { VirtualCustomer } from '../virtual-customer.ts';
import { dayIn } from './day-in.ts';
import { Paths } from './paths.ts';

type NodeFigures = Record<NodeCount, number>;
type Flow = { entered: number; nodes: Record<string, NodeFigures>; edges: Record<string, number> };

/** Who did not enter, by the code of the reason and, of re-entry, the rule. */
export interface Refused {
  readonly code: string;
  readonly rule: string | null;
  count: number;
}

/** What became of everybody: named as in the stats of a journey. */
export class Tally {
  readonly totals = { entered: 0, waiting: 0, finished: 0, exited: 0, failed: 0, goals: 0 };
  readonly flow: Flow = { entered: 0, nodes: {}, edges: {} };
  readonly days = new Map<string, Flow>();
  readonly refused = new Map<string, Refused>();
  readonly goalValue = new Map<string | null, number>();
  readonly paths = new Paths();
  readonly #dayOf: (at: Instant) => string;

  constructor(workspaceZone: string) {
    this.#dayOf = dayIn(workspaceZone);
  }

  /** Counts one customer who has been carried to the end. */
  add({ world, left }: VirtualCustomer): void {
    const stepsOf = new Map<string, Step[]>();
    for (const change of world.changes) {
      if (change.type === 'step') this.#step(stepsOf, change.step);
      else this.#count(change);
    }
    for (const run of [...left, ...world.runs.values()]) {
      this.#end(run);
      this.paths.add(world.customer, run, stepsOf.get(run.id) ?? []);
    }
  }

  /** The days from one instant to another, those without anything too, and later ones on which something happened. */
  daysFrom(from: Instant, to: Instant): { date: string; flow: Flow }[] {
    for (let at = from; at < to; at += 3_600_000) this.#day(at);
    return [...this.days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, flow]) => ({ date, flow }));
  }

  /** A step is written again when its wait ends: it was reached once, when it began. */
  #step(stepsOf: Map<string, Step[]>, step: Step): void {
    const steps = stepsOf.get(step.runId);
    const before = steps?.[step.seq - 1];
    if (!before) this.#node(step.nodeId, 'reached', step.at);
    if (!steps) stepsOf.set(step.runId, [step]);
    else steps[step.seq - 1] = before ? { ...step, arrivedAt: before.arrivedAt } : step;
  }

  #count(change: Change): void {
    switch (change.type) {
      case 'entered':
        this.totals.entered++;
        this.#day(change.run.enteredAt).entered++;
        return;
      case 'edge':
        for (const { edges } of this.#flows(change.at)) edges[change.edge] = (edges[change.edge] ?? 0) + 1;
        return;
      case 'goal':
        this.totals.goals++;
        if (change.value !== null)
          this.goalValue.set(change.currency, (this.goalValue.get(change.currency) ?? 0) + change.value);
        return;
      case 'not_entered': {
        const { code, facts } = change.reason;
        const rule = typeof facts.rule === 'string' ? facts.rule : null;
        const key = `${code}/${rule}`;
        const refused = this.refused.get(key) ?? { code, rule, count: 0 };
        refused.count++;
        this.refused.set(key, refused);
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

  #end({ status, position }: Run): void {
    this.totals[status === 'held' ? 'waiting' : status]++;
    if (position) nodeIn(this.flow, position.nodeId).waiting++;
  }

  #node(nodeId: string, count: NodeCount, at: Instant): void {
    for (const flow of this.#flows(at)) nodeIn(flow, nodeId)[count]++;
  }

  #flows(at: Instant): readonly Flow[] {
    return [this.flow, this.#day(at)];
  }

  #day(at: Instant): Flow {
    const date = this.#dayOf(at);
    const day = this.days.get(date) ?? { entered: 0, nodes: {}, edges: {} };
    this.days.set(date, day);
    return day;
  }
}

function nodeIn({ nodes }: Flow, nodeId: string): NodeFigures {
  const known = nodes[nodeId];
  if (known) return known;
  const figures = noCounts();
  nodes[nodeId] = figures;
  return figures;
}
