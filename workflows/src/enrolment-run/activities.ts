export interface EnrolmentActivities {
  /** Enters the next customers of the segment; the cursor is a row, so that a repeat goes on where it stood. */
  enrolPage(input: { enrolmentId: string }): Promise<{ done: boolean }>;
}
