import type { EnrolmentActivities } from '@olle/workflows/enrolment-run/activities';
import type { HousekeepingActivities } from '@olle/workflows/housekeeping-run/activities';
import type { JourneyActivities } from '@olle/workflows/journey-run/activities';
import type { MigrationActivities } from '@olle/workflows/migration-run/activities';
import { Context } from '@temporalio/activity';
import { advanceConvoy } from '../convoy/advance-convoy.ts';
import { keepMigrating } from '../versions/keep-migrating.ts';
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
): JourneyActivities & EnrolmentActivities & MigrationActivities & HousekeepingActivities {
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
      const alive = () => Context.current().heartbeat();
      return await keepMigrating(house, migrationId, Date.now() + turnMs, alive, stopping);
    },
    async keepHouse() {
      const { cancellationSignal } = Context.current();
      const either = stopping ? AbortSignal.any([cancellationSignal, stopping]) : cancellationSignal;
      await keepHouse(house, Date.now() + turnMs, () => Context.current().heartbeat(), either);
    },
  };
}
