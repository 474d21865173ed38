import { parentPort, type Worker } from 'node:worker_threads';
import { openDatabase } from '../db/database.ts';
import { backtest } from './backtest.ts';
import { backtestReport } from './backtest-report.ts';
import { openThread } from './open-thread.ts';
import type { Carry, Share, ShareProgress } from './share.ts';
import { errorOf, failureOf } from './thread-failure.ts';
import type { LeadLine, LeadTask, ShareLine, ShareTask } from './thread-task.ts';

/** Reads and interprets beside the API's thread, with connections of its own, and says how far it is. */
export async function leadThread({ code, role: _role, ...task }: LeadTask): Promise<void> {
  const say = (line: LeadLine): void => parentPort?.postMessage(line);
  const { databaseUrl, language, threads, ...input } = task;
  const database = openDatabase(databaseUrl, { max: 4, name: 'olle-backtest' });
  const others: Worker[] = [];
  const openElsewhere = (share: Share, onProgress: (progress: ShareProgress) => void): Carry => {
    const other = openThread(code, { ...task, role: 'share', share } satisfies ShareTask);
    others.push(other);
    return (round) =>
      new Promise((resolve, reject) => {
        other.removeAllListeners();
        other.on('message', (line: ShareLine) => {
          if (line.type === 'progress') onProgress(line.progress);
          else if (line.type === 'carried') resolve(line.carried);
          else reject(errorOf(line));
        });
        other.on('error', reject);
        other.on('exit', () => reject(new Error('a thread of the backtest ended')));
        other.postMessage(round);
      });
  };
  try {
    const done = await backtest(database.sql, input, {
      openElsewhere: threads > 1 ? openElsewhere : null,
      onProgress: (progress) => say({ type: 'progress', progress }),
    });
    say({ type: 'result', answer: await backtestReport(database.sql, input, done, language) });
  } catch (error) {
    say(failureOf(error));
  }
  await Promise.all([...others.map((other) => other.terminate()), database.close()]);
}
