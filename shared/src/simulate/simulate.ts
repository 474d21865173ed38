import type { Condition } from '../conditions/condition.ts';
import type { Plan } from '../journey/plan.ts';
import { definitionOfTrigger } from '../journey/trigger.ts';
import type { JsonObject } from '../json.ts';
import type { Change } from '../runner/change.ts';
import type { Customer } from '../runner/customer.ts';
import { isLive, type Run } from '../runner/run.ts';
import type { World } from '../runner/world.ts';
import { type Instant, toIso } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import { changedAs, type RecordedChange } from './recorded-change.ts';
import { type Envelope, type RehearsedMessage, renderMessage } from './rendered-message.ts';
import { type SimulatedStep, stepsOf } from './simulated-steps.ts';
import { VirtualCustomer } from './virtual-customer.ts';
import type { Remembered } from './virtual-memory.ts';

export interface SimulatedEvent {
  readonly event: string;
  readonly properties: JsonObject;
  readonly at: Instant;
}

export interface SimulateInput {
  readonly plan: Plan;
  /** Whose holdout it is: the hash is salted with it. */
  readonly journeyId?: string;
  readonly customer: Customer;
  /** Those before `at` are history: they count, and move nobody. */
  readonly events: readonly SimulatedEvent[];
  /** Where the virtual clock starts. */
  readonly at: Instant;
  readonly segments?: Readonly<Record<string, Condition>>;
  readonly workspaceZone?: string;
  /** Of a real customer: what was put on record beside the events, also after `at`. */
  readonly recorded?: readonly RecordedChange[];
  /** What webhooks are answered with, by node. */
  readonly responses?: Remembered['responses'];
  /** Variants that were dealt to a real customer before. */
  readonly variants?: Remembered['variants'];
  /** `now`: what happened before `at` has made the customer what they are. `recorded`: `recorded` tells their attributes. */
  readonly known?: 'now' | 'recorded';
  /** Messages as they would be sent; left out: what their templates say. */
  readonly envelope?: Envelope | undefined;
}

export interface Simulation {
  readonly entered: boolean;
  /** Why the customer did not enter: the code, and the facts of its sentence. */
  readonly reason?: string;
  readonly facts?: JsonObject;
  readonly status: Run['status'] | null;
  readonly endedAt: string | null;
  readonly steps: readonly SimulatedStep[];
  readonly messages: readonly RehearsedMessage[];
}

/** What is still open after this long is `waiting`. */
export const horizonMs = 400 * 86_400_000;

/**
 * Carries one customer through a journey under a virtual clock, to the end or for 400 days. An event trigger enters at
 * its first match at or after `at`, any other at `at`.
 */
export function simulate(input: SimulateInput): Simulation {
  const {
    plan,
    customer,
    events,
    at,
    segments,
    workspaceZone,
    recorded = [],
    variants,
    responses,
    known,
    envelope,
  } = input;
  const journey = { id: input.journeyId ?? 'simulated', version: 1, plan };
  const virtual = new VirtualCustomer({
    customer,
    journeys: [journey],
    at,
    ...(segments ? { segments } : {}),
    ...(workspaceZone ? { workspaceZone } : {}),
    ...(variants ? { variants } : {}),
    ...(responses ? { responses } : {}),
    learns: { attributes: known === undefined, cart: true },
  });
  const happenings = inOrder(events, recorded).filter((one) => one.at <= at + horizonMs);
  const byEvent = plan.trigger.type === 'event';
  const takeIn = ({ at: when, ...one }: Happening): void => {
    if (one.change) virtual.change(when, (now) => changedAs(now, one.change));
    else if (when < at) virtual.remember(one.event, when, one.properties, { known: known === 'now' });
    else virtual.happen(one.event, when, one.properties);
  };
  for (const one of happenings.filter((happening) => happening.at < at)) takeIn(one);
  if (!byEvent) {
    virtual.enter(journey, rehearsedTrigger(virtual.world, plan));
    virtual.entering = [];
  }
  for (const one of happenings.filter((happening) => happening.at >= at)) {
    takeIn(one);
    // The first match decides, whether it entered or was refused; only a restart hears of another.
    if (!mayRestart(virtual, plan) && virtual.world.changes.some(isDecision)) virtual.entering = [];
  }
  virtual.passTo(at + horizonMs);
  return report(virtual, plan, envelope);
}

/** `trigger.*` of an entry that no event brings about. */
function rehearsedTrigger({ customer, workspaceZone, now }: World, { trigger, timezone }: Plan): JsonObject {
  const { zone } = chooseZone(customer.attributes.timezone, timezone, workspaceZone);
  return definitionOfTrigger(trigger).rehearsed(trigger, { now: now(), zone, workspaceZone });
}

type Happening =
  | (SimulatedEvent & { readonly change?: undefined })
  | { readonly at: Instant; readonly change: RecordedChange };

/** A change stands before the events of its instant. */
const inOrder = (events: readonly SimulatedEvent[], recorded: readonly RecordedChange[]): Happening[] =>
  [...recorded.map((change) => ({ at: change.at, change })), ...events].sort((a, b) => a.at - b.at);

/** A new trigger with the same key would end the run that is inside. */
const mayRestart = ({ world }: VirtualCustomer, { reentry }: Plan): boolean =>
  reentry.allowed === 'restart' && [...world.runs.values()].some(isLive);

const isDecision = ({ type }: Change): boolean => type === 'entered' || type === 'not_entered';

function report(virtual: VirtualCustomer, plan: Plan, envelope: Envelope | undefined): Simulation {
  const { changes, runs, workspaceZone } = virtual.world;
  const [run] = [...virtual.left, ...runs.values()];
  const refused = changes.find((change) => change.type === 'not_entered');
  if (!run)
    return {
      entered: false,
      reason: refused?.reason.code ?? 'trigger_did_not_happen',
      facts: refused?.reason.facts ?? {},
      status: null,
      endedAt: null,
      steps: [],
      messages: [],
    };
  return {
    entered: true,
    status: isLive(run) ? 'waiting' : run.status,
    endedAt: run.endedAt === null ? null : toIso(run.endedAt),
    steps: stepsOf(changes, run.id),
    messages: virtual.sent
      .filter(({ draft }) => draft.runId === run.id)
      .map((sent) => renderMessage(sent, { plan, workspaceZone, envelope })),
  };
}
