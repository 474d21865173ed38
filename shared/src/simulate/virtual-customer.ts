import type { Condition } from '../conditions/condition.ts';
import type { JsonObject } from '../json.ts';
import type { MessageDraft } from '../runner/change.ts';
import type { Customer } from '../runner/customer.ts';
import { driveNow } from '../runner/drive.ts';
import { type Entry, enter } from '../runner/enter.ts';
import { goalDeadline } from '../runner/goal.ts';
import type { LiveJourney } from '../runner/journey.ts';
import type { Asking } from '../runner/question.ts';
import { route } from '../runner/route.ts';
import { isLive, type Run } from '../runner/run.ts';
import { release, wake } from '../runner/wake.ts';
import type { World } from '../runner/world.ts';
import type { Instant } from '../schedule/instant.ts';
import { customerAfter, customerKeeping } from './customer-after.ts';
import { type PastRuns, type Remembered, VirtualMemory } from './virtual-memory.ts';

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
  /** Runs from before the rehearsal. */
  readonly pastRuns?: readonly PastRuns[];
  /** They are as of today, so that an old `identify` would take them back. */
  readonly attributesStay?: boolean;
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
  readonly #after: typeof customerAfter;
  #now: Instant;
  #seq = 0;
  #runs = 0;

  constructor(options: VirtualOptions) {
    const { customer, journeys, at, segments = {}, coupons = {}, workspaceZone = 'Asia/Seoul' } = options;
    const { variants = {}, pastRuns = [], attributesStay = false } = options;
    this.#after = attributesStay ? customerKeeping : customerAfter;
    this.#now = at;
    this.entering = journeys;
    this.memory = new VirtualMemory({ segments, pools: coupons, variants, pastRuns });
    const entering = () => this.entering.filter((journey) => !this.paused.has(journey.id));
    this.world = {
      customer,
      runs: new Map(),
      changes: [],
      journeys: {
        get entering() {
          return entering();
        },
        planOf: (id, version) => planIn(journeys, id, version),
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
    if (!known) this.world.customer = this.#after(this.world.customer, fact);
  }

  /** Something that is no event changes the customer: a consent taken by hand, an import. */
  change(at: Instant, changed: (customer: Customer) => Customer): void {
    this.#passTime(at - 1);
    this.#now = Math.max(this.#now, at);
    this.world.customer = changed(this.world.customer);
  }

  /** Lets time pass until an event happens, and routes it. Facts come before time: waits that end right then still hear it. */
  happen(name: string, at: Instant, properties: JsonObject = {}): void {
    this.#passTime(at - 1);
    this.#now = Math.max(this.#now, at);
    const fact = { seq: ++this.#seq, name, at, properties };
    this.memory.facts.add(fact, true);
    this.world.customer = this.#after(this.world.customer, fact);
    this.#drive(route(this.world, fact));
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

  /** The journey goes on: those held at it move. */
  resume(journeyId: string): void {
    this.paused.delete(journeyId);
    for (const run of [...this.world.runs.values()])
      if (run.journeyId === journeyId) this.#drive(release(this.world, run));
  }

  #passTime(limit: Instant): void {
    for (let run = this.#nextDue(limit); run; run = this.#nextDue(limit)) {
      this.#now = Math.max(this.#now, run.position?.until ?? this.#now);
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
    let earliest: Run | undefined;
    for (const run of this.world.runs.values()) {
      const until = run.status === 'waiting' ? run.position?.until : null;
      if (until == null || until > limit) continue;
      if (earliest?.position?.until == null || until < earliest.position.until) earliest = run;
    }
    return earliest;
  }

  #drive<T>(computation: Asking<T>): T {
    const before = this.world.changes.length;
    const result = driveNow(computation, (question) => this.memory.answer(question));
    for (const change of this.world.changes.slice(before)) {
      if (change.type !== 'message') continue;
      const { runId, nodeId, channel, verdict } = change.message;
      this.sent.push({ draft: change.message, customer: this.world.customer, run: this.world.runs.get(runId) ?? null });
      const status = verdict.decision === 'send' ? 'sent' : 'skipped';
      this.memory.messages.push({ runId, node: nodeId, channel, status, at: this.#now });
    }
    return result;
  }
}

function planIn(journeys: readonly LiveJourney[], id: string, version: number) {
  const journey = journeys.find((one) => one.id === id && one.version === version);
  if (!journey) throw new Error(`no plan of journey ${id}, version ${version}`);
  return journey.plan;
}
