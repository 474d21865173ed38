export interface HousekeepingActivities {
  /** Sweeps again and again for about a minute, heartbeating. */
  keepHouse(): Promise<void>;
}
