/** Ids and queues in Temporal, so that two installations can share a namespace. Never personal data in them. */
export const taskQueueOf = (instance: string): string => `${instance}-journeys`;
/** For what carries many at once, so that it never delays the single. */
export const bulkQueueOf = (instance: string): string => `${instance}-bulk`;
/** For calls to other systems: one that answers slowly keeps nobody else waiting. */
export const callsQueueOf = (instance: string): string => `${instance}-calls`;
/** The same, for a workflow that knows only the queue it is on. */
export const callsQueueBeside = (taskQueue: string): string => taskQueue.replace(/-(?:journeys|bulk)$/, '-calls');
export const convoyWorkflowId = (instance: string, convoyId: string): string => `${instance}-convoy-${convoyId}`;
export const enrolmentWorkflowId = (instance: string, enrolmentId: string): string =>
  `${instance}-enrolment-${enrolmentId}`;
export const auditWorkflowId = (instance: string): string => `${instance}-audit`;
export const auditScheduleId = (instance: string): string => `${instance}-audits`;
export const migrationWorkflowId = (instance: string, migrationId: string): string =>
  `${instance}-migration-${migrationId}`;
/** There is more to do: to a workflow that ends when there is nothing. */
export const againSignal = 'again';
export const standingWorkflowId = (instance: string): string => `${instance}-standing`;
export const housekeepingWorkflowId = (instance: string): string => `${instance}-housekeeping`;
export const senderWorkflowId = (instance: string, channel: string): string => `${instance}-sender-${channel}`;
