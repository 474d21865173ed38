import { parentPort } from 'node:worker_threads';
import { openDatabase } from '../db/database.ts';
import { openShare, type Round } from './share.ts';
import { failureOf } from './thread-failure.ts';
import type { ShareLine, ShareTask } from './thread-task.ts';

/** Carries its share of the customers whenever it is told to; ends with the thread that started it. */
export function shareThread({ role: _role, share, databaseUrl, ...input }: ShareTask): void {
  const say = (line: ShareLine): void => parentPort?.postMessage(line);
  const { sql } = openDatabase(databaseUrl, { max: 4, name: 'olle-backtest' });
  const carry = openShare(sql, input, share, (progress) => say({ type: 'progress', progress }));
  parentPort?.on('message', (round: Round) => {
    carry(round).then(
      (carried) => say({ type: 'carried', carried }),
      (error) => say(failureOf(error)),
    );
  });
}
