import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../db/database.ts';
import { type BacktestInput, BacktestTooLarge, backtest } from './backtest.ts';
import { backtestReport } from './backtest-report.ts';
import type { BacktestLine, BacktestTask } from './run-backtest.ts';

/** Reads and interprets beside the API's thread, with connections of its own, and says how far it is. */
// Only runBacktest starts this file, with a task.
const { databaseUrl, language, ...input } = workerData as BacktestTask & BacktestInput;
const say = (line: BacktestLine): void => parentPort?.postMessage(line);
const database = openDatabase(databaseUrl, { max: 4, name: 'olle-backtest' });
try {
  const done = await backtest(database.sql, input, (progress) => say({ type: 'progress', progress }));
  say({ type: 'result', answer: await backtestReport(database.sql, input, done, language) });
} catch (error) {
  say({ type: 'failed', tooLarge: error instanceof BacktestTooLarge, message: String(error) });
}
await database.close();
