export interface AdmissionLimits {
  /** Entries that wait for a transaction. */
  readonly entries: number;
  /** Calls that are not answered yet. */
  readonly calls: number;
  /** Of their bodies, inflated. */
  readonly bytes: number;
}

/** Some two seconds of work, and what a small machine can spare. */
export const defaultLimits: AdmissionLimits = { entries: 20_000, calls: 5_000, bytes: 96 * 1024 * 1024 };

export interface Admission {
  /** Nobody else is let in: the client is to come again. */
  isFull(): boolean;
  /** Counts a call while `work` runs, and its body once `weigh` was told how large it is. */
  during<T>(work: (weigh: (bytes: number) => void) => Promise<T>): Promise<T>;
}

/** Says no before a body is read, so that overload costs little and memory is bounded. */
export function createAdmission(waiting: () => number, limits: AdmissionLimits = defaultLimits): Admission {
  let calls = 0;
  let held = 0;
  return {
    isFull: () => waiting() >= limits.entries || calls >= limits.calls || held >= limits.bytes,
    async during(work) {
      let own = 0;
      calls += 1;
      try {
        return await work((bytes) => {
          own += bytes;
          held += bytes;
        });
      } finally {
        calls -= 1;
        held -= own;
      }
    },
  };
}
