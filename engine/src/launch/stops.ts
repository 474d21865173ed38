interface Stoppable {
  stop: () => Promise<void>;
}

/** Stopped in this order, those of one phase side by side: parts drain while the servers they use still run. */
const PHASES = ['parts', 'temporal', 'postgres', 'lock'] as const;
type Phase = (typeof PHASES)[number];

/** What has been started and must be stopped. Nothing started later escapes. */
export class Stops {
  #things: { phase: Phase; thing: Stoppable }[] = [];
  readonly #stopping = new AbortController();

  /** Aborted once a stop has begun. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Waits for the start; when a stop came in between, stops the thing at once and throws. */
  async add<T extends Stoppable>(phase: Phase, starting: T | Promise<T>): Promise<T> {
    const thing = await starting;
    if (this.signal.aborted) await thing.stop();
    this.check();
    this.#things.push({ phase, thing });
    return thing;
  }

  /** Throws when a stop has begun: called before a step that needs no stop of its own. */
  check(): void {
    if (this.signal.aborted) throw new Error('stopped while starting');
  }

  /** Is there a process to stop? */
  get nothingRuns(): boolean {
    return this.#things.every(({ phase }) => phase === 'lock');
  }

  begin(): void {
    this.#stopping.abort();
  }

  async run(): Promise<void> {
    this.begin();
    const things = this.#things.splice(0);
    for (const phase of PHASES)
      await Promise.all(things.filter((entry) => entry.phase === phase).map((entry) => entry.thing.stop()));
  }
}
