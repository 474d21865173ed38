import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../process/open-engine.ts';
import { ensureAuditSchedule, startAudit, wasAudited } from '../temporal/audits.ts';
import { ensureHousekeeping } from '../temporal/ensure-housekeeping.ts';

const everyMs = 15_000;

/**
 * Sees that what has to run always runs in Temporal. That it knows of no audit is the sign that it forgot everything, so
 * all is compared at once: losing its history loses nobody. The sign stays until the audit has begun, whoever is killed.
 */
export async function ensureStanding(
  { client, instance }: Pick<Engine, 'client' | 'instance'>,
  others: () => Promise<void>,
): Promise<void> {
  await ensureHousekeeping(client, instance);
  await others();
  if (await wasAudited(client, instance)) return;
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
