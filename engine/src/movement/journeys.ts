import { type Plan, planSchema } from '@olle/shared/journey/plan';
import type { Journeys, LiveJourney } from '@olle/shared/runner/journey';
import type { Sql, TransactionSql } from '../db/database.ts';

interface JourneyRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly status: 'active' | 'paused' | 'stopped' | 'draft';
  readonly liveVersion: number;
}

interface JourneyBookOptions {
  /** Plans kept. */
  readonly most?: number;
  /** Runs of one version that begin to wait in one transaction and may share a workflow. */
  readonly convoyMax?: number;
}

/** Plans never change, so they are read once a process and kept: the ones used last, up to a bound. */
export class JourneyBook {
  readonly #plans = new Map<string, Plan>();
  readonly #most: number;
  readonly convoyMax: number;

  constructor({ most = 2_000, convoyMax = 500 }: JourneyBookOptions = {}) {
    this.#most = most;
    this.convoyMax = convoyMax;
  }

  /** The journeys of some workspaces as of this transaction, with the plans of those and of every version asked for. */
  async read(
    tx: TransactionSql,
    workspaceIds: readonly string[],
    versions: readonly { journeyId: string; version: number }[],
  ): Promise<Map<string, Journeys>> {
    const rows = await tx<JourneyRow[]>`
      select id, workspace_id as "workspaceId", status, live_version as "liveVersion" from journey
      where workspace_id = any(${workspaceIds as string[]}::uuid[]) and status in ('active', 'paused')
        and live_version is not null
      order by id`;
    const held = await this.#reallyPaused(tx, rows);
    const active = rows.filter(({ status }) => status === 'active');
    const plans = await this.#load(tx, [
      ...versions,
      ...active.map(({ id, liveVersion }) => ({ journeyId: id, version: liveVersion })),
    ]);
    const planOf = (id: string, version: number) => planIn(plans, id, version);
    const readable = ({ id, liveVersion }: JourneyRow) => plans.has(`${id}/${liveVersion}`);
    return new Map(
      workspaceIds.map((workspaceId) => {
        const entering = active
          .filter((row) => row.workspaceId === workspaceId && readable(row))
          .map(({ id, liveVersion }): LiveJourney => ({ id, version: liveVersion, plan: planOf(id, liveVersion) }));
        return [workspaceId, { entering, planOf, holds: (id) => held.has(id) }];
      }),
    );
  }

  /** A hold may not outlive a resume: the status is read again under a lock that the resume has to wait for. */
  async #reallyPaused(tx: TransactionSql, rows: readonly JourneyRow[]): Promise<Set<string>> {
    const ids = rows.filter(({ status }) => status === 'paused').map(({ id }) => id);
    if (ids.length === 0) return new Set();
    const paused = await tx<{ id: string }[]>`
      select id from journey where id = any(${ids}::uuid[]) and status = 'paused' order by id for share`;
    return new Set(paused.map(({ id }) => id));
  }

  /** Answers the plans themselves: another batch may push them out of the book while this one is at work. */
  async #load(
    sql: Sql | TransactionSql,
    wanted: readonly { journeyId: string; version: number }[],
  ): Promise<ReadonlyMap<string, Plan>> {
    const keys = new Set(wanted.map(({ journeyId, version }) => `${journeyId}/${version}`));
    const plans = new Map<string, Plan>();
    const missing: { journeyId: string; version: number }[] = [];
    for (const key of keys) {
      const known = this.#plans.get(key);
      const [journeyId = '', version = ''] = key.split('/');
      if (known) this.#keep(plans, key, known);
      else missing.push({ journeyId, version: Number(version) });
    }
    if (missing.length === 0) return plans;
    const rows = await sql<{ journeyId: string; version: number; plan: unknown }[]>`
      select journey_id as "journeyId", version, plan from journey_version
      where (journey_id, version) in (select * from unnest(
        ${missing.map(({ journeyId }) => journeyId)}::uuid[], ${missing.map(({ version }) => version)}::int[]))`;
    for (const { journeyId, version, plan } of rows) {
      const read = planSchema.safeParse(plan);
      // One that this release cannot read lets nobody in and stops its own runs, visibly; the others of the batch go on.
      if (read.success) this.#keep(plans, `${journeyId}/${version}`, read.data);
    }
    return plans;
  }

  /** In the book it becomes the last one used. */
  #keep(plans: Map<string, Plan>, key: string, plan: Plan): void {
    plans.set(key, plan);
    this.#plans.delete(key);
    this.#plans.set(key, plan);
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > this.#most && oldest !== undefined) this.#plans.delete(oldest);
  }
}

/** Throws for a plan that this release cannot read: only who stands in it is stopped. */
function planIn(plans: ReadonlyMap<string, Plan>, journeyId: string, version: number): Plan {
  const plan = plans.get(`${journeyId}/${version}`);
  if (!plan) throw new Error(`plan ${journeyId}/${version} cannot be read`);
  return plan;
}
