import { type Plan, planSchema } from '@olle/shared/journey/plan';
import type { Sql } from '../db/database.ts';

const most = 200;

export interface Version {
  readonly journeyId: string;
  readonly version: number;
}

/** Plans of versions, read once a process: they never change. */
export class PlanBook {
  readonly #plans = new Map<string, Plan>();
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async load(versions: readonly Version[]): Promise<void> {
    const wanted = new Map(versions.map((version) => [keyOf(version), version]));
    const missing = [...wanted.values()].filter((version) => !this.#plans.has(keyOf(version)));
    if (missing.length === 0) return;
    const sql = this.#sql;
    const rows = await sql<(Version & { plan: unknown })[]>`
      select journey_id as "journeyId", version, plan from journey_version
      where (journey_id, version) in (select * from unnest(
        ${missing.map(({ journeyId }) => journeyId)}::uuid[], ${missing.map(({ version }) => version)}::int[]))`;
    if (this.#plans.size > most) this.#plans.clear();
    for (const row of rows) {
      const plan = planSchema.safeParse(row.plan);
      if (plan.success) this.#plans.set(keyOf(row), plan.data);
    }
  }

  /** Undefined when there is no such version, or a release that knew more wrote it. */
  planOf(version: Version): Plan | undefined {
    return this.#plans.get(keyOf(version));
  }
}

const keyOf = ({ journeyId, version }: Version): string => `${journeyId}/${version}`;
