import type { RunItem } from '@olle/shared/api/runs';
import type { Sql } from '../../db/database.ts';
import type { Fragment } from '../../segments/conditions/context.ts';
import type { DoerFilter } from './list-doers.ts';

interface Deed {
  /** Those that can have done it; all where nothing is said. */
  readonly statuses?: readonly RunItem['status'][];
  /** Of a run `r`. */
  readonly where: Fragment;
}

type Asked = Pick<DoerFilter, 'did' | 'nodeId' | 'outcome' | 'from' | 'to'>;

/** What a run must have done, in SQL. */
export function deedOf(sql: Sql, { did, nodeId, outcome = '', from, to }: Asked): Deed {
  const when = (column: Fragment) =>
    sql`true ${from === undefined ? sql`` : sql`and ${column} >= ${from}::timestamptz`}
      ${to === undefined ? sql`` : sql`and ${column} < ${to}::timestamptz`}`;
  const ofNode = (column: Fragment) => (nodeId === undefined ? sql`true` : sql`${column} = ${nodeId}`);
  const message = (where: Fragment) =>
    sql`exists (select from message m where m.run_id = r.id and ${ofNode(sql`m.node_id`)} and ${where})`;
  switch (did) {
    case 'entered':
      return { where: when(sql`r.entered_at`) };
    case 'finished':
    case 'exited':
      return { statuses: [did], where: when(sql`r.ended_at`) };
    case 'reached':
      return {
        where: sql`exists (select from step s where s.run_id = r.id and ${ofNode(sql`s.node_id`)} and ${when(sql`s.arrived_at`)})`,
      };
    case 'took':
      return {
        where: sql`exists (select from step s where s.run_id = r.id and ${ofNode(sql`s.node_id`)}
          and s.outcome = any(${outcome.split(',')}) and ${when(sql`s.at`)})`,
      };
    case 'left':
      return {
        statuses: ['exited', 'failed'],
        where: sql`r.end_reason->>'code' is distinct from 'goal_met' and ${when(sql`r.ended_at`)} and exists (
          select from step s where s.run_id = r.id and s.seq = r.step_count and ${ofNode(sql`s.node_id`)})`,
      };
    case 'goals':
      return {
        where: sql`exists (select from goal_hit g where g.run_id = r.id and ${when(sql`g.at`)} and (${nodeId === undefined}
          or exists (select from step s where s.run_id = r.id and ${ofNode(sql`s.node_id`)} and s.arrived_at < g.at
            and (${outcome} = '' or s.outcome = any(${outcome.split(',')})))))`,
      };
    case 'sent':
      return { where: message(sql`m.sent_at is not null and ${when(sql`m.sent_at`)}`) };
    case 'skipped':
      return { where: message(sql`m.status = 'skipped' and ${when(sql`m.queued_at`)}`) };
    case 'failed':
      return nodeId === undefined
        ? { statuses: ['failed'], where: when(sql`r.ended_at`) }
        : { where: message(sql`m.status = 'failed' and ${when(sql`m.queued_at`)}`) };
    case 'delivered':
    case 'opened':
    case 'clicked':
    case 'bounced':
    case 'unsubscribed':
    case 'complained':
      return {
        where: message(
          sql`exists (select from message_event e where e.message_id = m.id and e.type = ${did} and ${when(sql`e.at`)})`,
        ),
      };
  }
}
