/** Temporal counts nanoseconds in 64 bits, to the year 2262. Who waits for a date beyond it is looked at once a year. */
export const longestTimerMs = 365 * 86_400_000;
