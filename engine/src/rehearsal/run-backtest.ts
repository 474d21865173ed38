import type { BacktestAnswer } from '@olle/shared/api/backtest';
import type { BacktestProgress } from './backtest.ts';
import { openThread } from './open-thread.ts';
import { threadCode } from './thread-code.ts';
import { endOf, errorOf } from './thread-failure.ts';
import type { BacktestTask, LeadLine, LeadTask } from './thread-task.ts';

interface Listening {
  /** Aborted: the threads end at once, and with them their connections. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BacktestProgress) => void;
}

/** Runs a backtest beside this thread, which goes on serving. Rejects when it fails or is stopped. */
export async function runBacktest(task: BacktestTask, { signal, onProgress }: Listening): Promise<BacktestAnswer> {
  const code = await threadCode();
  signal.throwIfAborted();
  const thread = openThread(code, { ...task, role: 'lead', code } satisfies LeadTask);
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<BacktestAnswer>((resolve, reject) => {
      thread.on('message', (line: LeadLine) => {
        if (line.type === 'progress') onProgress?.(line.progress);
        else if (line.type === 'result') resolve(line.answer);
        else reject(errorOf(line));
      });
      thread.on('error', (error) => reject(endOf(error)));
      thread.on('exit', () => reject(signal.reason ?? new Error('the backtest ended without a result')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
