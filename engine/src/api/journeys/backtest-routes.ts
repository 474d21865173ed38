import { availableParallelism } from 'node:os';
import { type BacktestAnswer, type BacktestProgress, backtestAnswer, backtestBody } from '@olle/shared/api/backtest';
import type { Language } from '@olle/shared/i18n/language';
import type { z } from 'zod';
import { BacktestTooLarge } from '../../rehearsal/backtest-limits.ts';
import { isRehearsable } from '../../rehearsal/candidates.ts';
import { chosenPlan } from '../../rehearsal/chosen-plan.ts';
import { readWorkspace } from '../../rehearsal/rehearsed-workspace.ts';
import { runBacktest } from '../../rehearsal/run-backtest.ts';
import type { BacktestTask } from '../../rehearsal/thread-task.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { errorAnswer } from '../http/error-response.ts';
import { lineStream } from '../http/line-stream.ts';
import { journeyParams } from './journey-path.ts';

const longestPeriodMs = 366 * 86_400_000;
/** What is still open so long after the period waits. */
const horizonMs = 400 * 86_400_000;
/** Customers are carried side by side where there are cores for it. */
const threads = availableParallelism() > 1 ? 2 : 1;
/** At once, of all workspaces: each takes a core or two and reads as fast as Postgres answers. */
const mostAtOnce = 2;
/** A progress line is for a person: ten a second are plenty. */
const everyMs = 100;

export function backtestEndpoints({ database, log }: AppDependencies): Endpoint[] {
  let running = 0;

  async function run(task: BacktestTask, signal: AbortSignal, onProgress?: (progress: BacktestProgress) => void) {
    running++;
    try {
      return await runBacktest(task, { signal, ...(onProgress ? { onProgress } : {}) });
    } catch (error) {
      throw error instanceof BacktestTooLarge ? new ApiError('backtest_too_large') : error;
    } finally {
      running--;
    }
  }

  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/backtest',
        summary:
          'Recorded events of a period through a draft or a version; nothing is stored or sent. Accept application/x-ndjson for progress',
        params: journeyParams,
        body: backtestBody,
        answers: { 200: backtestAnswer },
        errors: [
          'journey_not_found',
          'version_not_found',
          'journey_invalid',
          'invalid_document',
          'backtest_period',
          'backtest_too_large',
          'trigger_not_rehearsable',
          'rate_limited',
        ],
        unremembered: true,
      },
      async ({ caller: { workspaceId }, params, body, language, header, signal }) => {
        const period = readPeriod(body);
        const plan = await chosenPlan(database, workspaceId, params.id, body, language);
        if (!isRehearsable(plan.trigger)) throw new ApiError('trigger_not_rehearsable');
        const workspace = await readWorkspace(database.sql, workspaceId);
        // Asked last, with nothing to wait for before `run` counts this one.
        if (running >= mostAtOnce) throw new ApiError('rate_limited', [], { 'Retry-After': '10' });
        const databaseUrl = database.url;
        const about = { workspaceId, journeyId: params.id, plan, ...period, ...workspace };
        const task: BacktestTask = { databaseUrl, language, threads, ...about };
        if (!header('accept')?.includes('application/x-ndjson')) return { status: 200, body: await run(task, signal) };
        return lineStream(signal, (stream) => streamed(stream.signal, stream.write, task, language));
      },
    ),
  ];

  async function streamed(
    signal: AbortSignal,
    write: (line: unknown) => void,
    task: BacktestTask,
    language: Language,
  ): Promise<void> {
    let told = 0;
    const tell = (progress: BacktestProgress): void => {
      if (performance.now() - told < everyMs) return;
      told = performance.now();
      write({ progress });
    };
    try {
      const answer: BacktestAnswer = await run(task, signal, tell);
      write(answer);
    } catch (error) {
      // The status has gone out long ago: the last line says what a status would have said.
      if (!signal.aborted) write(JSON.parse(errorAnswer(error, language, log, '').body));
    }
  }
}

function readPeriod({ from, to }: z.infer<typeof backtestBody>) {
  const [begin, close] = [Date.parse(from), Date.parse(to)];
  if (begin >= close || close - begin > longestPeriodMs) throw new ApiError('backtest_period');
  return { from: begin, to: close, end: Math.min(Date.now(), close + horizonMs) };
}
