import { BacktestTooLarge } from './backtest-limits.ts';

/** An error as one thread tells it another, and as it is thrown there again. */
export const failureOf = (error: unknown) => ({
  type: 'failed' as const,
  tooLarge: error instanceof BacktestTooLarge,
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

export const errorOf = ({ tooLarge, message }: Pick<ReturnType<typeof failureOf>, 'tooLarge' | 'message'>): Error =>
  tooLarge ? new BacktestTooLarge() : new Error(message);
