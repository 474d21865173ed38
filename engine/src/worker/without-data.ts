import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/**
 * What Temporal is told of a statement that failed: a code. The message may quote a value of a customer, as Postgres does,
 * or all that the statement was given, as drizzle does; and a history is kept for days, where nobody erases it. Our own
 * log says more.
 */
export const withoutData: ActivityInterceptorsFactory = () => ({
  inbound: {
    execute: async (input, next) => {
      try {
        return await next(input);
      } catch (error) {
        throw untold(error) ?? error;
      }
    },
  },
});

function untold(error: unknown): ApplicationFailure | null {
  let given = false;
  let last: unknown = error;
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'PostgresError') return failureOf(at);
    given ||= 'params' in at;
    last = at;
  }
  return given ? failureOf(last) : null;
}

function failureOf(error: unknown): ApplicationFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return ApplicationFailure.create({ message: `Postgres: ${code}`, type: 'PostgresError' });
}
