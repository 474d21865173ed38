import type { AuditActivities } from '@olle/workflows/audit-run/activities';
import { Context } from '@temporalio/activity';
import { type Auditing, auditDrift } from './audit-drift.ts';

/** What `auditRun` calls. */
export function auditActivities(parts: Auditing): AuditActivities {
  return {
    async auditDrift() {
      await auditDrift(parts, () => Context.current().heartbeat());
    },
  };
}
