export interface EnrolmentActivities {
  /** Enters the next customers of the segment, for some seconds, heartbeating; the cursor is a row, so that a repeat goes on where it stood. */
  enrolPage(input: { enrolmentId: string }): Promise<{ done: boolean }>;
}
