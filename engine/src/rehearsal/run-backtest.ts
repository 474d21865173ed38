import { Worker } from 'node:worker_threads';
import type { BacktestAnswer, BacktestProgress } from '@olle/shared/api/backtest';
import type { Language } from '@olle/shared/i18n/language';
import { type BacktestInput, BacktestTooLarge } from './backtest.ts';

export interface BacktestTask extends BacktestInput {
  readonly databaseUrl: string;
  /** Of the sentences in the answer. */
  readonly language: Language;
}

/** What the thread says. */
export type BacktestLine =
  | { readonly type: 'progress'; readonly progress: BacktestProgress }
  | { readonly type: 'result'; readonly answer: BacktestAnswer }
  | { readonly type: 'failed'; readonly tooLarge: boolean; readonly message: string };

interface Listening {
  /** Aborted: the thread ends at once, and with it its connections. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BacktestProgress) => void;
}

const file = new URL('./backtest-thread.mjs', import.meta.url);
/** One chunk and the tally fit many times over; a leak must not take the API along. */
const mostMegabytes = 1_024;

/** Runs a backtest beside this thread, which goes on serving. Rejects when it fails or is stopped. */
export async function runBacktest(task: BacktestTask, { signal, onProgress }: Listening): Promise<BacktestAnswer> {
  signal.throwIfAborted();
  // Flags of this process are not the thread's: it learns TypeScript by itself.
  const options = { workerData: task, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  const thread = new Worker(file, options);
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<BacktestAnswer>((resolve, reject) => {
      thread.on('message', (line: BacktestLine) => {
        if (line.type === 'progress') onProgress?.(line.progress);
        else if (line.type === 'result') resolve(line.answer);
        else reject(line.tooLarge ? new BacktestTooLarge() : new Error(line.message));
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(signal.reason ?? new Error('the backtest ended without a result')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
