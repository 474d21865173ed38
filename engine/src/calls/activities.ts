import type { CallActivities } from '@olle/workflows/journey-run/activities';
import { Context } from '@temporalio/activity';
import { type Calling, callOut } from './call-out.ts';

const beatMs = 2_000;

/** What `journeyRun` calls for a run that waits for another system. */
export function callActivities(calling: Calling): CallActivities {
  return {
    async callOut({ callId }) {
      const context = Context.current();
      const beat = setInterval(() => context.heartbeat(), beatMs);
      try {
        await callOut(calling, callId);
      } finally {
        clearInterval(beat);
      }
    },
  };
}
