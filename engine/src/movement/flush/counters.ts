import type { Change } from '@olle/shared/runner/change';
import { isLive } from '@olle/shared/runner/run';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** Counts as inserted changes: updating a shared row would make customers wait for one another. */
export async function flushCounters(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const totals = new Map<
    string,
    { journey_id: string; version: number; metric: string; subject: string; n: number; at: string }
  >();
  for (const open of worlds) {
    for (const { journeyId, version, metric, subject } of countsOf(open)) {
      const key = `${journeyId}/${version}/${metric}/${subject}`;
      const total = totals.get(key);
      if (total) total.n += 1;
      else totals.set(key, { journey_id: journeyId, version, metric, subject, n: 1, at: toIso(open.world.now()) });
    }
  }
  if (totals.size === 0) return;
  await tx`
    insert into counter_delta (journey_id, version, metric, subject, n, at)
    select journey_id, version, metric, subject, n, at from jsonb_to_recordset(${recordset(tx, [...totals.values()])})
      as q(journey_id uuid, version int, metric text, subject text, n int, at timestamptz)`;
}

interface Count {
  readonly journeyId: string;
  readonly version: number;
  readonly metric: string;
  readonly subject: string;
}

function countsOf({ world, loaded }: OpenWorld): Count[] {
  const reached = new Set<string>();
  const of = (runId: string, metric: string, subject: string): Count[] => {
    const run = world.runs.get(runId);
    return run ? [{ journeyId: run.journeyId, version: run.version, metric, subject }] : [];
  };
  const count = (change: Change): Count[] => {
    switch (change.type) {
      case 'entered':
        return of(change.run.id, 'entered', '');
      case 'edge':
        return of(change.runId, 'edge', change.edge);
      case 'goal':
        return of(change.runId, 'goal', '');
      case 'not_entered':
        return [
          { journeyId: change.journeyId, version: change.version, metric: 'not_entered', subject: change.reason.code },
        ];
      case 'step': {
        const { runId, seq, nodeId } = change.step;
        const key = `${runId}/${seq}`;
        // The step of a wait is written again when the wait ends: it was reached once.
        if (seq <= (loaded.get(runId)?.stepCount ?? 0) || reached.has(key)) return [];
        reached.add(key);
        return of(runId, 'reached', nodeId);
      }
      case 'message':
        return change.message.verdict.decision === 'skip'
          ? of(change.message.runId, 'skipped', change.message.nodeId)
          : [];
      case 'attributes':
      case 'call':
      case 'start':
      case 'answered':
        return [];
    }
  };
  return [...world.changes.flatMap(count), ...leftBy(world, loaded)];
}

/** Who left before the end of the way, counted where they stood. Who left because the goal was met has arrived. */
function leftBy(world: OpenWorld['world'], loaded: OpenWorld['loaded']): Count[] {
  return [...world.runs.values()].flatMap((run) => {
    const { id, journeyId, version, status, endReason } = run;
    const before = loaded.get(id);
    if (before === run || (before && !isLive(before)) || endReason?.code === 'goal_met') return [];
    if (status !== 'exited' && status !== 'failed') return [];
    const last = world.changes.findLast((change) => change.type === 'step' && change.step.runId === id);
    const subject = last?.type === 'step' ? last.step.nodeId : before?.position?.nodeId;
    return subject === undefined ? [] : [{ journeyId, version, metric: 'left', subject }];
  });
}
