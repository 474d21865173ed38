import { type Plan, planSchema } from '@olle/shared/journey/plan';
import type { Journeys, LiveJourney } from '@olle/shared/runner/journey';
import type { Sql, TransactionSql } from '../db/database.ts';

interface JourneyRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly status: 'active' | 'paused' | 'stopped' | 'draft';
  readonly liveVersion: number;
}

/** Plans never change, so they are read once a process and kept: the ones used last, up to a bound. */
export class JourneyBook {
  readonly #plans = new Map<string, Plan>();
  static readonly #most = 2_000;

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
    await this.#load(tx, [
      ...versions,
      ...active.map(({ id, liveVersion }) => ({ journeyId: id, version: liveVersion })),
    ]);
    return new Map(
      workspaceIds.map((workspaceId) => {
        const entering = active
          .filter((row) => row.workspaceId === workspaceId)
          .map(
            ({ id, liveVersion }): LiveJourney => ({ id, version: liveVersion, plan: this.planOf(id, liveVersion) }),
          );
        return [
          workspaceId,
          { entering, planOf: (id, version) => this.planOf(id, version), holds: (id) => held.has(id) },
        ];
      }),
    );
  }

  /** Throws for a version that `read` was not asked for: a fault of the caller, not of a journey. */
  planOf(journeyId: string, version: number): Plan {
    const plan = this.#plans.get(`${journeyId}/${version}`);
    if (!plan) throw new Error(`plan ${journeyId}/${version} was not loaded`);
    return plan;
  }

  /** A hold may not outlive a resume: the status is read again under a lock that the resume has to wait for. */
  async #reallyPaused(tx: TransactionSql, rows: readonly JourneyRow[]): Promise<Set<string>> {
    const ids = rows.filter(({ status }) => status === 'paused').map(({ id }) => id);
    if (ids.length === 0) return new Set();
    const paused = await tx<{ id: string }[]>`
      select id from journey where id = any(${ids}::uuid[]) and status = 'paused' order by id for share`;
    return new Set(paused.map(({ id }) => id));
  }

  async #load(sql: Sql | TransactionSql, wanted: readonly { journeyId: string; version: number }[]): Promise<void> {
    const missing = wanted.filter(({ journeyId, version }) => !this.#plans.has(`${journeyId}/${version}`));
    if (missing.length === 0) return;
    const rows = await sql<{ journeyId: string; version: number; plan: unknown }[]>`
      select journey_id as "journeyId", version, plan from journey_version
      where (journey_id, version) in (select * from unnest(
        ${missing.map(({ journeyId }) => journeyId)}::uuid[], ${missing.map(({ version }) => version)}::int[]))`;
    for (const { journeyId, version, plan } of rows) {
      if (this.#plans.size >= JourneyBook.#most) {
        const oldest = this.#plans.keys().next();
        if (!oldest.done) this.#plans.delete(oldest.value);
      }
      this.#plans.set(`${journeyId}/${version}`, planSchema.parse(plan));
    }
  }
}
