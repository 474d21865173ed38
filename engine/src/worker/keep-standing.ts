import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../process/open-engine.ts';
import { ensureAuditSchedule, startAudit } from '../temporal/audits.ts';
import { ensureHousekeeping } from '../temporal/ensure-housekeeping.ts';

const everyMs = 15_000;

/**
 * Sees that what has to run always runs in Temporal. A housekeeping that is gone is the sign that Temporal forgot, so
 * everything else is compared at once: losing its history loses nobody.
 */
export async function ensureStanding({ client, instance }: Engine, others: () => Promise<void>): Promise<void> {
  const anew = await ensureHousekeeping(client, instance);
  await others();
  if (!anew) return;
  await ensureAuditSchedule(client, instance);
  await startAudit(client, instance);
}

/** Again and again, until told to stop: Temporal may lose its memory while this worker lives. */
export async function keepStanding(engine: Engine, others: () => Promise<void>, stopping: AbortSignal): Promise<void> {
  for (;;) {
    await sleep(everyMs, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return;
    await ensureStanding(engine, others).catch((err: unknown) => {
      engine.log.warn({ err }, 'whether everything runs in Temporal could not be seen; it is looked at again');
    });
  }
}
