import { proxyActivities } from '@temporalio/workflow';
import type { AuditActivities } from './activities.ts';

const { auditDrift } = proxyActivities<AuditActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 10 },
});

/** One comparison of Postgres with Temporal: started by a schedule every night, or by hand. */
export async function auditRun(): Promise<void> {
  await auditDrift();
}
