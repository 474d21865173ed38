import { partsWays } from '@olle/shared/i18n/way-names';
import type { Sql } from '../../../db/database.ts';

interface Taken {
  readonly runId: string;
  readonly seq: number;
  readonly nodeType: string;
}

type Settings = Record<string, unknown>;
type SettingsThen = (step: Pick<Taken, 'runId' | 'seq'>) => Settings | undefined;

/**
 * The settings of the steps at which ways part, each in the version that its run was on when it was taken: their reasons
 * name the ways as they were recorded, and these say who goes there.
 */
export async function readSettingsThen(sql: Sql, steps: readonly Taken[]): Promise<SettingsThen> {
  const wanted = steps.filter(({ nodeType }) => partsWays(nodeType));
  if (wanted.length === 0) return () => undefined;
  const rows = await sql<(Pick<Taken, 'runId' | 'seq'> & { config: Settings })[]>`
    select s.run_id as "runId", s.seq, node->'config' as config
    from unnest(${wanted.map(({ runId }) => runId)}::uuid[], ${wanted.map(({ seq }) => seq)}::int[]) as w(run_id, seq)
      join step s on s.run_id = w.run_id and s.seq = w.seq
      join run r on r.id = s.run_id
      join journey_version v on v.journey_id = r.journey_id and v.version = coalesce(
        (select (array_agg(one.version order by one.at desc))[1] from ${moves(sql)}
          cross join lateral (values (l.at, m.version), (l.undone_at, l.from_version)) as one (at, version)
          where ${ofRun(sql)} and one.at <= s.at),
        (select (array_agg(l.from_version order by l.at))[1] from ${moves(sql)} where ${ofRun(sql)}),
        r.version)
      cross join lateral jsonb_array_elements(v.document->'nodes') as node
    where node->>'id' = s.node_id`;
  const byStep = new Map(rows.map((row) => [keyOf(row), row.config]));
  return (step) => byStep.get(keyOf(step));
}

const moves = (sql: Sql) => sql`migration m join migration_run l on l.migration_id = m.id`;

/** Whoever is let out does not come onto the version that did it. */
const ofRun = (sql: Sql) =>
  sql`m.journey_id = r.journey_id and l.run_id = r.id and l.from_version is not null and l.state <> 'exited'`;

const keyOf = ({ runId, seq }: Pick<Taken, 'runId' | 'seq'>): string => `${runId} ${seq}`;
