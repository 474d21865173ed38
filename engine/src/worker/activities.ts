import type { EnrolmentActivities } from '@olle/workflows/enrolment-run/activities';
import type { HousekeepingActivities } from '@olle/workflows/housekeeping-run/activities';
import type { JourneyActivities } from '@olle/workflows/journey-run/activities';
import type { MigrationActivities } from '@olle/workflows/migration-run/activities';
import type { StandingActivities } from '@olle/workflows/standing-run/activities';
import { Context } from '@temporalio/activity';
import { advanceConvoy } from '../convoy/advance-convoy.ts';
import { carryOutStanding } from '../journeys/carry-out-standing.ts';
import { keepPaging } from '../journeys/keep-paging.ts';
import { migratePage } from '../versions/migrate-page.ts';
import { type Enrolling, enrolPages } from './enrol-page.ts';
import { type Housekeeping, keepHouse } from './keep-house.ts';

/** A turn of the housekeeping, short enough that a new release takes over soon. */
const turnMs = 60_000;

/** A call goes on with the next chunk or page for so long, then its answer is recorded. */
const callMs = 5_000;

/** What the workflows of journeys, enrolments and housekeeping call. */
export function activities(
  house: Housekeeping,
  enrolling: Enrolling,
  stopping?: AbortSignal,
): JourneyActivities & EnrolmentActivities & MigrationActivities & StandingActivities & HousekeepingActivities {
  const stretch = (ms: number) => ({
    until: performance.now() + ms,
    alive: () => Context.current().heartbeat(),
    stopping,
  });
  return {
    async advanceConvoy({ convoyId }) {
      for (const until = performance.now() + callMs; ; ) {
        const { next, followUp, more } = await advanceConvoy(house.sql, house.book, convoyId);
        house.afterCommit(followUp);
        if (!more || performance.now() > until) return next;
      }
    },
    async enrolPage({ enrolmentId }) {
      const until = performance.now() + callMs;
      return await enrolPages(enrolling, enrolmentId, () => {
        Context.current().heartbeat();
        return performance.now() > until || stopping?.aborted === true;
      });
    },
    async migrate({ migrationId }) {
      return await keepPaging(house, () => migratePage(house.sql, house.book, migrationId), stretch(turnMs));
    },
    async carryOutStanding() {
      return await keepPaging(house, () => carryOutStanding(house), stretch(callMs));
    },
    async keepHouse() {
      const { cancellationSignal } = Context.current();
      const either = stopping ? AbortSignal.any([cancellationSignal, stopping]) : cancellationSignal;
      await keepHouse(house, Date.now() + turnMs, () => Context.current().heartbeat(), either);
    },
  };
}
