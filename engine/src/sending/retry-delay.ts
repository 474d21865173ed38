const seconds = [10, 30, 90, 300, 900, 1_800];

/** After so many tries (about seven hours) a message has failed. */
export const mostAttempts = 12;

/** Milliseconds until a refused message is tried again: greylisting asks for minutes, a full mailbox for hours. */
export const retryDelay = (attempts: number): number => (seconds[attempts] ?? 3_600) * 1_000;
