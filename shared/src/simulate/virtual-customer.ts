import type { Condition } from '../conditions/condition.ts';
import type { Overdue } from '../journey/late.ts';
import type { JsonObject } from '../json.ts';
import { startJourney } from '../nodes/start-journey/start.ts';
import { callDone } from '../runner/call-done.ts';
import type { CallDraft, JourneyStart, MessageDraft } from '../runner/change.ts';
import type { Customer } from '../runner/customer.ts';
import { driveNow } from '../runner/drive.ts';
import { dueOf } from '../runner/due.ts';
import { type Entry, enter } from '../runner/enter.ts';
import { askExits, watchingExits } from '../runner/exit-conditions.ts';
import type { Fact } from '../runner/fact.ts';
import { goalDeadline } from '../runner/goal.ts';
import type { LiveJourney } from '../runner/journey.ts';
import type { Asking } from '../runner/question.ts';
import { route } from '../runner/route.ts';
import { isLive, type Run } from '../runner/run.ts';
import { release, wake } from '../runner/wake.ts';
import type { World } from '../runner/world.ts';
import type { Instant } from '../schedule/instant.ts';
import { customerAfter, everything, type Learns } from './customer-after.ts';
import { type PastRuns, type Remembered, VirtualMemory } from './virtual-memory.ts';
import { type Fate, VirtualMessages } from './virtual-messages.ts';

export interface VirtualOptions {
  readonly customer: Customer;
  readonly journeys: readonly LiveJourney[];
  /** The clock at the beginning. */
  readonly at: Instant;
  readonly segments?: Readonly<Record<string, Condition>>;
  /** Codes of coupon pools; a pool that is not named never runs empty. */
  readonly coupons?: Readonly<Record<string, readonly string[]>>;
  readonly workspaceZone?: string;
  /** Variants that were dealt before, by experiment. */
  readonly variants?: Remembered['variants'];
  /** Answers to webhooks, by node; one that is not named answers 200 and `{}`. */
  readonly responses?: Remembered['responses'];
  /** What becomes of messages, by node; those of one that is not named are sent at once. */
  readonly fates?: Readonly<Record<string, Fate>>;
  /** Runs from before the rehearsal. */
  readonly pastRuns?: readonly PastRuns[];
  /** Answers what depends on other customers. */
  readonly scarce?: Remembered['scarce'];
  /** What is learned of the customer from events; everything when left out. */
  readonly learns?: Learns;
  /** Runs that the customer is in at the beginning. */
  readonly runs?: readonly Run[];
  /** The last receipt before the beginning. */
  readonly received?: number;
}

export interface SentDraft {
  readonly draft: MessageDraft;
  readonly customer: Customer;
  readonly run: Run | null;
}

/** With so many runs in the world, those that are over are taken out. */
const manyRuns = 50;

/** One customer under a virtual clock, carried by the same interpreter as in production; nothing is stored or sent. */
export class VirtualCustomer {
  readonly world: World;
  readonly memory: VirtualMemory;
  /** Journeys that customers may enter; taking one out lets nobody in any more. */
  entering: readonly LiveJourney[];
  readonly paused = new Set<string>();
  /** Messages with what was known when they were sent: right after the movement that decided on them. */
  readonly sent: SentDraft[] = [];
  /** Runs that nothing can reach any more: taken out of the world, so that thousands do not slow the next. */
  readonly left: Run[] = [];
  readonly #learns: Learns;
  readonly #journeys: LiveJourney[];
  readonly #pausedAt = new Map<string, Instant>();
  readonly #messages: VirtualMessages;
  #now: Instant;
  #seq = 0;
  #runs = 0;
  #behind = 0;

  constructor(options: VirtualOptions) {
    const { customer, journeys, at, segments = {}, coupons = {}, workspaceZone = 'Asia/Seoul' } = options;
    const { variants = {}, pastRuns = [], learns = everything } = options;
    this.#learns = learns;
    this.#now = at;
    this.#seq = options.received ?? 0;
    this.entering = journeys;
    this.#journeys = [...journeys];
    const responses = options.responses ? { responses: options.responses } : {};
    this.memory = new VirtualMemory({
      segments,
      pools: coupons,
      variants,
      pastRuns,
      scarce: options.scarce,
      ...responses,
    });
    this.#messages = new VirtualMessages(this.memory.messages, options.fates);
    const entering = () => this.entering.filter((journey) => !this.paused.has(journey.id));
    this.world = {
      customer,
      runs: new Map(options.runs?.map((run) => [run.id, run])),
      changes: [],
      journeys: {
        get entering() {
          return entering();
        },
        planOf: (id, version) => planIn(this.#journeys, id, version),
        holds: (id) => this.paused.has(id),
      },
      now: () => this.#now,
      newId: () => `run-${++this.#runs}`,
      workspaceZone,
    };
  }

  get now(): Instant {
    return this.#now;
  }

  /** Recorded history: it counts, and moves nobody. `known`: the customer is as it made them already. */
  remember(name: string, at: Instant, properties: JsonObject = {}, { known = false } = {}): void {
    const fact = { seq: ++this.#seq, name, at, properties };
    this.memory.facts.add(fact, false);
    if (!known) this.world.customer = customerAfter(this.world.customer, fact, this.#learns);
  }

  /** Something that is no event changes the customer: a consent taken by hand, an import. */
  change(at: Instant, changed: (customer: Customer) => Customer): void {
    this.#passTime(at - 1);
    this.#now = Math.max(this.#now, at);
    this.world.customer = changed(this.world.customer);
    // As in production, where it comes as a fact: it may be a reason to leave.
    for (const run of [...this.world.runs.values()]) this.#drive(askExits(this.world, run, this.#now));
  }

  /** Lets time pass until an event happens, and routes it. Facts come before time: waits that end right then still hear it. */
  happen(name: string, at: Instant, properties: JsonObject = {}): void {
    this.#passTime(at - 1);
    this.#now = Math.max(this.#now, at);
    for (const said of this.#messages.read(name, properties, at)) this.#hear({ seq: ++this.#seq, at, ...said });
    if (this.world.runs.size > manyRuns) this.#clear();
  }

  /** Lets time pass to just before an instant, so that what enters there stands before its time. */
  passBefore(instant: Instant): void {
    this.#passTime(instant - 1);
    this.#now = Math.max(this.#now, instant);
  }

  /** Enters by hand, as the API does. */
  enter(journey: LiveJourney, payload: JsonObject = {}): Entry {
    return this.#drive(enter(this.world, journey, { payload }));
  }

  /** Lets time pass, ending each wait at its instant. */
  passTo(instant: Instant): void {
    this.#passTime(instant);
    this.#now = Math.max(this.#now, instant);
  }

  /** Nobody works until an instant: what is received meanwhile is looked at, and what is due ends, when work begins again. */
  outage(until: Instant, received: readonly Omit<Fact, 'seq'>[]): void {
    const facts = received.map((fact) => ({ ...fact, seq: ++this.#seq }));
    for (const fact of facts) {
      this.memory.facts.add(fact, true);
      this.world.customer = customerAfter(this.world.customer, fact, this.#learns);
    }
    this.#now = Math.max(this.#now, until);
    this.#passTime(until);
    for (const fact of facts) this.#drive(route(this.world, fact));
  }

  /** A new version: whoever enters from now on enters it, whoever is inside stays where they are. */
  publish(journey: LiveJourney): void {
    this.#journeys.push(journey);
    this.entering = [...this.entering.filter(({ id }) => id !== journey.id), journey];
  }

  /** Any other movement, at the present instant. */
  move<T>(compute: (world: World) => Asking<T>): T {
    return this.#drive(watchingExits(this.world, compute(this.world)));
  }

  pause(journeyId: string): void {
    this.paused.add(journeyId);
    this.#pausedAt.set(journeyId, this.#now);
  }

  /** The journey goes on: those held at it move. */
  resume(journeyId: string, overdue: Overdue = 'now'): void {
    if (this.paused.delete(journeyId)) {
      const from = this.#pausedAt.get(journeyId) ?? this.#now;
      this.memory.pauses.push({ journeyId, from, to: this.#now, overdue });
    }
    for (const run of [...this.world.runs.values()])
      if (run.journeyId === journeyId) this.#drive(release(this.world, run));
  }

  #passTime(limit: Instant): void {
    for (let run = this.#nextDue(limit); run; run = this.#nextDue(limit)) {
      this.#now = Math.max(this.#now, this.#dueOf(run) ?? this.#now);
      this.#drive(wake(this.world, run));
      if (this.world.runs.get(run.id) === run) throw new Error(`run ${run.id} is due and did not move`);
    }
  }

  #clear(): void {
    for (const run of [...this.world.runs.values()]) {
      if (isLive(run)) continue;
      const deadline = goalDeadline(
        this.world.journeys.planOf(run.journeyId, run.version),
        run,
        this.world.workspaceZone,
      );
      const goalMayCome = run.goalAt === null && (deadline === null || deadline >= this.#now);
      const hasGoal = this.world.journeys.planOf(run.journeyId, run.version).goal !== null;
      if (hasGoal && goalMayCome) continue;
      this.world.runs.delete(run.id);
      this.memory.forget(run);
      this.left.push(run);
    }
  }

  #nextDue(limit: Instant): Run | undefined {
    let earliest: { run: Run; due: Instant } | undefined;
    for (const run of this.world.runs.values()) {
      const due = this.#dueOf(run);
      if (due !== null && due <= limit && (!earliest || due < earliest.due)) earliest = { run, due };
    }
    return earliest?.run;
  }

  #dueOf = (run: Run): Instant | null =>
    run.status === 'waiting' ? dueOf(this.world.journeys.planOf(run.journeyId, run.version), run) : null;

  #drive<T>(computation: Asking<T>): T {
    const before = this.world.changes.length;
    const result = driveNow(watchingExits(this.world, computation), (question) => this.memory.answer(question));
    const changes = this.world.changes.slice(before);
    const said = changes.flatMap((change) => (change.type === 'message' ? this.#send(change.message) : []));
    for (const fact of said) this.#hear(fact);
    for (const change of changes) {
      if (change.type === 'call') this.#answer(change.call);
      if (change.type === 'start') this.#start(change.start);
    }
    return result;
  }

  #hear(fact: Fact): void {
    this.memory.facts.add(fact, true);
    this.world.customer = customerAfter(this.world.customer, fact, this.#learns);
    this.#drive(route(this.world, fact));
  }

  /** What a run that waits at its send hears: at this very instant, after what brought it there. */
  #send(draft: MessageDraft): Fact[] {
    const run = this.world.runs.get(draft.runId) ?? null;
    this.sent.push({ draft, customer: this.world.customer, run });
    const said = this.#messages.queue(draft, this.#now);
    if (!said) return [];
    const byTime = (run?.position?.since.seq ?? 0) >= Number.MAX_SAFE_INTEGER;
    // Time stands after every receipt of its instant: what follows it in the same instant needs a place behind it.
    const seq = byTime ? Number.MAX_SAFE_INTEGER + 1024 * ++this.#behind : ++this.#seq;
    return [{ seq, at: this.#now, ...said }];
  }

  #answer(call: CallDraft): void {
    this.memory.calls.answer(call);
    this.#drive(callDone(this.world, call.runId, call.id));
  }

  /** One that this rehearsal does not know stays asked for. */
  #start(start: JourneyStart): void {
    if (this.entering.some(({ id }) => id === start.journeyId)) this.#drive(startJourney(this.world, start));
  }
}

function planIn(journeys: readonly LiveJourney[], id: string, version: number) {
  const journey = journeys.find((one) => one.id === id && one.version === version);
  if (!journey) throw new Error(`no plan of journey ${id}, version ${version}`);
  return journey.plan;
}
