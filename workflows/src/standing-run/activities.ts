export interface StandingActivities {
  /** Carries out what stands (resumes, stops, help for many) page by page for some seconds, heartbeating. */
  carryOutStanding(): Promise<{ done: boolean }>;
}
