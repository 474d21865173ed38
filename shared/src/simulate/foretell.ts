import type { MessageEvent } from '../conditions/memory.ts';
import type { Fact } from '../runner/fact.ts';
import type { LiveJourney } from '../runner/journey.ts';
import type { Reason } from '../runner/reason.ts';
import { isLive, type Run } from '../runner/run.ts';
import { type Instant, toIso } from '../schedule/instant.ts';
import { type RehearsedMessage, renderMessage } from './rendered-message.ts';
import { horizonMs } from './simulate.ts';
import { type SimulatedStep, stepsOf } from './simulated-steps.ts';
import { type Turn, turnsOf } from './turns.ts';
import { VirtualCustomer, type VirtualOptions } from './virtual-customer.ts';

export interface ForetellInput
  extends Pick<VirtualOptions, 'customer' | 'at' | 'segments' | 'coupons' | 'workspaceZone' | 'variants'> {
  /** Every run that the customer is in: what one does is a reason for another to end. */
  readonly runs: readonly Run[];
  /** The versions that those runs follow. */
  readonly journeys: readonly LiveJourney[];
  /** Journeys that hold whoever would move. */
  readonly paused: readonly string[];
  /** What is on record, by its receipt; history is not live. */
  readonly facts: readonly (Fact & { readonly live: boolean })[];
  /** What became of the messages that the customer was sent. */
  readonly messages: readonly MessageEvent[];
}

export interface Foretold {
  readonly status: Run['status'];
  readonly endedAt: string | null;
  readonly endReason: Reason | null;
  /** First the one that the run waits in, as it will have ended. */
  readonly steps: readonly SimulatedStep[];
  readonly messages: readonly RehearsedMessage[];
  /** What the customer may do that makes it come otherwise. */
  readonly turns: readonly Turn[];
}

/**
 * What will happen to a run if nothing else happens: the interpreter goes on from its position under a virtual clock,
 * to the end or for 400 days. Nothing is stored or sent.
 */
export function foretell(runId: string, input: ForetellInput): Foretold {
  const { runs, journeys, paused, facts, messages, at, ...options } = input;
  const virtual = new VirtualCustomer({
    ...options,
    at,
    journeys,
    runs,
    received: facts.reduce((last, { seq }) => Math.max(last, seq), 0),
  });
  // Nobody comes in: what else the customer could be in is another question.
  virtual.entering = [];
  for (const { live, ...fact } of facts) virtual.memory.facts.add(fact, live);
  virtual.memory.messages.push(...messages);
  for (const id of paused) virtual.paused.add(id);
  // Asked of the world as it is now: a rehearsal puts other customers and runs in place of these.
  const now = { ...virtual.world, runs: new Map(virtual.world.runs), now: () => at };
  virtual.passTo(at + horizonMs);
  const { changes, workspaceZone } = virtual.world;
  const run = virtual.world.runs.get(runId) ?? virtual.left.find(({ id }) => id === runId);
  if (!run) throw new Error(`run ${runId} is none of the customer's`);
  const plan = now.journeys.planOf(run.journeyId, run.version);
  const steps = stepsOf(changes, runId);
  const before = now.runs.get(runId) ?? run;
  return {
    status: run.status,
    endedAt: run.endedAt === null ? null : toIso(run.endedAt),
    endReason: run.endReason,
    steps,
    messages: virtual.sent
      .filter(({ draft }) => draft.runId === runId)
      .map((sent) => renderMessage(sent, { plan, workspaceZone })),
    turns: turnsOf(now, before, isLive(run) ? null : lastWaitOf(steps)),
  };
}

/** When the last of the waits ends. */
function lastWaitOf(steps: readonly SimulatedStep[]): Instant | null {
  const wait = steps.findLast(({ arrivedAt, at }) => at > arrivedAt);
  return wait ? Date.parse(wait.at) : null;
}
