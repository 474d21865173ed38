export interface AdmissionLimits {
  /** Entries that wait for a transaction. */
  readonly entries: number;
  /** Of bodies that are being read or wait. */
  readonly bytes: number;
}

/** Some two seconds of work, and what a small machine can spare. */
export const defaultLimits: AdmissionLimits = { entries: 20_000, bytes: 96 * 1024 * 1024 };

export interface Admission {
  /** Nobody else is let in: the client is to come again. */
  isFull(): boolean;
  /** Counts a body while `work` runs. */
  holding<T>(bytes: number, work: () => Promise<T>): Promise<T>;
}

/** Says no before a body is read, so that overload costs little and memory is bounded. */
export function createAdmission(waiting: () => number, limits: AdmissionLimits = defaultLimits): Admission {
  let held = 0;
  return {
    isFull: () => waiting() >= limits.entries || held >= limits.bytes,
    async holding(bytes, work) {
      held += bytes;
      try {
        return await work();
      } finally {
        held -= bytes;
      }
    },
  };
}
