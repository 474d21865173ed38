// The workflow bundle's door: Temporal finds workflow types by these names.
export { auditRun } from './audit-run/workflow.ts';
export { enrolmentRun } from './enrolment-run/workflow.ts';
export { housekeepingRun } from './housekeeping-run/workflow.ts';
export { journeyRun } from './journey-run/workflow.ts';
export { migrationRun } from './migration-run/workflow.ts';
export { senderRun } from './sender/workflow.ts';
export { standingRun } from './standing-run/workflow.ts';
