import type { JourneyStatus } from '@olle/shared/api/journeys';
import type { Overdue } from '@olle/shared/journey/late';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DrizzleTransaction } from '../../db/once-in.ts';
import { journeyPause } from '../../db/schema/migration.ts';

interface Passage {
  readonly from: JourneyStatus;
  readonly to: JourneyStatus;
}

/**
 * When a journey is paused and when it goes on, and what was chosen then for those whose wait ended meanwhile: who is
 * handled late finds the pause by the instant at which their wait ended.
 */
export async function recordPause(
  tx: DrizzleTransaction,
  workspaceId: string,
  journeyId: string,
  { from, to }: Passage,
  overdue: Overdue,
): Promise<void> {
  if (to === 'paused') await tx.insert(journeyPause).values({ journeyId, workspaceId });
  if (from !== 'paused') return;
  const ended = await tx
    .update(journeyPause)
    .set({ resumedAt: sql`now()`, overdue })
    .where(and(eq(journeyPause.journeyId, journeyId), isNull(journeyPause.resumedAt)))
    .returning({ pausedAt: journeyPause.pausedAt });
  if (ended.length > 0) return;
  // Paused by a release that kept no pauses: when, stands in the record of who did what.
  const pausedAt = sql`coalesce((select max(at) from audit where subject = ${journeyId}::text and action = 'journey.pause'), now())`;
  await tx.insert(journeyPause).values({ journeyId, workspaceId, pausedAt, resumedAt: sql`now()`, overdue });
}
