export interface MigrationActivities {
  /** Moves those inside page by page, for about a minute, heartbeating; what is left is a list of rows. */
  migrate(input: { migrationId: string }): Promise<{ done: boolean }>;
}
