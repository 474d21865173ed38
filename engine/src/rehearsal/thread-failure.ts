import { BacktestTooLarge } from './backtest-limits.ts';

/** An error as one thread tells it another, and as it is thrown there again. */
export const failureOf = (error: unknown) => ({
  type: 'failed' as const,
  tooLarge: error instanceof BacktestTooLarge || isOutOfMemory(error),
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  /** Tells a Postgres that is away from a fault of ours. */
  code: codeOf(error),
});

export const errorOf = ({ tooLarge, message, code }: Omit<ReturnType<typeof failureOf>, 'type'>): Error =>
  tooLarge ? new BacktestTooLarge() : Object.assign(new Error(message), { code });

/** What ended a thread: more than fits into its memory is too much, as is more than the limits. */
export const endOf = (error: unknown): unknown => (isOutOfMemory(error) ? new BacktestTooLarge() : error);

const isOutOfMemory = (error: unknown): boolean => codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
