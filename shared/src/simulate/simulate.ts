import type { Condition } from '../conditions/condition.ts';
import type { Plan } from '../journey/plan.ts';
import type { JsonObject } from '../json.ts';
import type { Change, Step } from '../runner/change.ts';
import type { Customer } from '../runner/customer.ts';
import { isLive, type Run } from '../runner/run.ts';
import { type Instant, toIso } from '../schedule/instant.ts';
import { type RehearsedMessage, renderMessage } from './rendered-message.ts';
import { VirtualCustomer } from './virtual-customer.ts';

export interface SimulatedEvent {
  readonly event: string;
  readonly properties: JsonObject;
  readonly at: Instant;
}

export interface SimulateInput {
  readonly plan: Plan;
  readonly customer: Customer;
  /** Those before `at` are history: they count, and move nobody. */
  readonly events: readonly SimulatedEvent[];
  /** Where the virtual clock starts. */
  readonly at: Instant;
  readonly segments?: Readonly<Record<string, Condition>>;
  readonly workspaceZone?: string;
}

export interface Simulation {
  readonly entered: boolean;
  /** Why the customer did not enter. */
  readonly reason?: string;
  readonly status: Run['status'] | null;
  readonly endedAt: string | null;
  readonly steps: readonly {
    readonly seq: number;
    readonly nodeId: string;
    readonly nodeType: string;
    readonly arrivedAt: string;
    readonly at: string;
    readonly outcome: string;
    readonly reason: Step['reason'];
  }[];
  readonly messages: readonly RehearsedMessage[];
}

/** What is still open after this long is `waiting`. */
const horizonMs = 400 * 86_400_000;
const id = 'simulated';

/**
 * Carries one customer through a journey under a virtual clock, to the end or for 400 days. An event trigger enters at
 * its first match at or after `at`, any other at `at`.
 */
export function simulate({ plan, customer, events, at, segments, workspaceZone }: SimulateInput): Simulation {
  const journey = { id, version: 1, plan };
  const byEvent = plan.trigger.type === 'event';
  const options = {
    customer,
    journeys: [journey],
    at,
    ...(segments ? { segments } : {}),
    ...(workspaceZone ? { workspaceZone } : {}),
  };
  const virtual = new VirtualCustomer(options);
  const inOrder = [...events].sort((a, b) => a.at - b.at);
  for (const { event, at: when, properties } of inOrder.filter((one) => one.at < at))
    virtual.remember(event, when, properties);
  if (!byEvent) {
    virtual.enter(journey);
    virtual.entering = [];
  }
  for (const { event, at: when, properties } of inOrder.filter((one) => one.at >= at && one.at <= at + horizonMs)) {
    virtual.happen(event, when, properties);
    // The first match decides, whether it entered or was refused.
    if (virtual.world.changes.some(isDecision)) virtual.entering = [];
  }
  virtual.passTo(at + horizonMs);
  return report(virtual, plan);
}

const isDecision = ({ type }: Change): boolean => type === 'entered' || type === 'not_entered';

function report(virtual: VirtualCustomer, plan: Plan): Simulation {
  const { changes, runs } = virtual.world;
  const [run] = runs.values();
  const refused = changes.find((change) => change.type === 'not_entered');
  if (!run)
    return {
      entered: false,
      reason: refused?.reason.code ?? 'trigger_did_not_happen',
      status: null,
      endedAt: null,
      steps: [],
      messages: [],
    };
  const steps = new Map<number, Step>();
  for (const change of changes) {
    if (change.type !== 'step') continue;
    const arrivedAt = steps.get(change.step.seq)?.arrivedAt ?? change.step.arrivedAt;
    steps.set(change.step.seq, { ...change.step, arrivedAt });
  }
  return {
    entered: true,
    status: isLive(run) ? 'waiting' : run.status,
    endedAt: run.endedAt === null ? null : toIso(run.endedAt),
    steps: [...steps.values()].map(({ seq, nodeId, nodeType, arrivedAt, at, outcome, reason }) => ({
      seq,
      nodeId,
      nodeType,
      arrivedAt: toIso(arrivedAt),
      at: toIso(at),
      outcome,
      reason,
    })),
    messages: virtual.sent.map((sent) => renderMessage(sent, plan, virtual.world.workspaceZone)),
  };
}
