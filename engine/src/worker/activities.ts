import type { EnrolmentActivities } from '@olle/workflows/enrolment-run/activities';
import type { HousekeepingActivities } from '@olle/workflows/housekeeping-run/activities';
import type { JourneyActivities } from '@olle/workflows/journey-run/activities';
import { Context } from '@temporalio/activity';
import { advanceConvoy } from '../convoy/advance-convoy.ts';
import { type Enrolling, enrolPage } from './enrol-page.ts';
import { type Housekeeping, keepHouse } from './keep-house.ts';

/** A turn of the housekeeping, short enough that a new release takes over soon. */
const turnMs = 60_000;

/** What the workflows of journeys, enrolments and housekeeping call. */
export function activities(
  house: Housekeeping,
  enrolling: Enrolling,
  stopping?: AbortSignal,
): JourneyActivities & EnrolmentActivities & HousekeepingActivities {
  return {
    async advanceConvoy({ convoyId }) {
      const { next, followUp } = await advanceConvoy(house.sql, house.book, convoyId);
      house.convoys.follow(followUp);
      return next;
    },
    enrolPage: ({ enrolmentId }) => enrolPage(enrolling, enrolmentId),
    async keepHouse() {
      const { cancellationSignal } = Context.current();
      const either = stopping ? AbortSignal.any([cancellationSignal, stopping]) : cancellationSignal;
      await keepHouse(house, Date.now() + turnMs, () => Context.current().heartbeat(), either);
    },
  };
}
