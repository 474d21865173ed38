import type { ErrorCode } from '@olle/shared/api/errors';
import type { JourneyStatus } from '@olle/shared/api/journeys';
import type { Overdue } from '@olle/shared/journey/late';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { journey } from '../../db/schema/journey.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { recordPause } from './record-pause.ts';

export type Move = 'activate' | 'pause' | 'resume' | 'stop';
type Target = { readonly to: JourneyStatus } | { readonly refuse: ErrorCode };

/** From where each move leads; to where the journey already is, it is a repeat and changes nothing. */
const moves: Readonly<Record<Move, Readonly<Record<JourneyStatus, Target>>>> = {
  activate: {
    draft: { to: 'active' },
    active: { to: 'active' },
    paused: { refuse: 'journey_paused' },
    stopped: { refuse: 'journey_stopped' },
  },
  pause: {
    draft: { refuse: 'journey_not_active' },
    active: { to: 'paused' },
    paused: { to: 'paused' },
    stopped: { refuse: 'journey_not_active' },
  },
  resume: {
    draft: { refuse: 'journey_not_paused' },
    active: { to: 'active' },
    paused: { to: 'active' },
    stopped: { refuse: 'journey_not_paused' },
  },
  stop: {
    draft: { refuse: 'journey_not_active' },
    active: { to: 'stopped' },
    paused: { to: 'stopped' },
    stopped: { to: 'stopped' },
  },
};

interface Choice {
  /** Of a stop. */
  readonly inFlight?: 'finish' | 'exit' | null;
  /** Of a resume: those whose wait ended meanwhile. */
  readonly overdue?: Overdue;
}

export interface Moved {
  readonly status: JourneyStatus;
  readonly changed: boolean;
}

/** Changes the status under the row's lock, which movement reads before it holds or enters anybody. */
export async function changeStatus(
  { db }: Pick<Database, 'db'>,
  caller: Caller,
  id: string,
  move: Move,
  { inFlight = null, overdue = 'now' }: Choice = {},
): Promise<Moved> {
  return await db.transaction(async (tx) => {
    const [row] = await tx
      .select({
        status: journey.status,
        stopMode: journey.stopMode,
        liveVersion: journey.liveVersion,
        archivedAt: journey.archivedAt,
      })
      .from(journey)
      .where(and(eq(journey.id, id), eq(journey.workspaceId, caller.workspaceId)))
      .for('update');
    if (!row) throw new ApiError('journey_not_found');
    const target = moves[move][row.status];
    if ('refuse' in target) throw new ApiError(target.refuse);
    if (move === 'activate' && row.liveVersion === null) throw new ApiError('journey_not_published');
    if (move === 'activate' && row.archivedAt) throw new ApiError('journey_archived');
    // Those who were left to finish may still be taken out; who was taken out does not come back.
    const stopMode = row.stopMode === 'exit' ? 'exit' : inFlight;
    if (target.to === row.status && stopMode === row.stopMode) return { status: row.status, changed: false };
    await tx.update(journey).set({ status: target.to, stopMode }).where(eq(journey.id, id));
    const passage = { from: row.status, to: target.to };
    if (target.to !== row.status) await recordPause(tx, caller.workspaceId, id, passage, overdue);
    const facts = { ...(inFlight && { inFlight }), ...(move === 'resume' && { overdue }) };
    await recordAudit(tx, caller, `journey.${move}`, id, facts);
    return { status: target.to, changed: true };
  });
}
