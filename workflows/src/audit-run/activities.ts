export interface AuditActivities {
  /** Compares where Postgres says that runs wait with the workflows that Temporal has, and repairs what is safe. */
  auditDrift(): Promise<void>;
}
