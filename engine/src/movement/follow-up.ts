/** What Temporal, and the router, have to be told once the transaction is committed. */
export interface FollowUp {
  readonly start: readonly ConvoyStart[];
  readonly nudge: readonly ConvoyNudge[];
  /** Shards whose inbox was given something to route. */
  readonly route?: readonly number[];
}

export interface ConvoyStart {
  readonly convoyId: string;
  /** More than one run, on the queue of its own. */
  readonly bulk: boolean;
  /** Milliseconds by the database's clock: this process's may be wrong. */
  readonly dueInMs: number;
}

export interface ConvoyNudge {
  readonly convoyId: string;
  readonly bulk: boolean;
  /** Null: nobody is left in it, so nothing hurries. */
  readonly dueInMs: number | null;
  /** When it was asked for: what was asked for later is not done by it. Absent where nothing is to be acknowledged. */
  readonly wantedAt?: Date;
}

/** Of the convoy `c`, for `ConvoyStart`. */
export const startColumns = `c.id as "convoyId", c.bulk,
  coalesce(extract(epoch from c.due_at - clock_timestamp()) * 1000, 0)::float8 as "dueInMs"`;

export const nothingToFollow: FollowUp = { start: [], nudge: [] };

export const allOf = (followUps: readonly FollowUp[]): FollowUp => ({
  start: followUps.flatMap(({ start }) => start),
  nudge: followUps.flatMap(({ nudge }) => nudge),
  route: [...new Set(followUps.flatMap(({ route = [] }) => route))],
});
