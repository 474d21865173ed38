import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/**
 * What Temporal is told of a failure of Postgres: its code. The message may quote a value of a customer, and a history is
 * kept for days, where nobody erases it. Our own log says more.
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
  for (let at = error; at instanceof Error; at = at.cause)
    if (at.name === 'PostgresError') {
      const code = 'code' in at ? String(at.code) : 'unknown';
      return ApplicationFailure.create({ message: `Postgres: ${code}`, type: 'PostgresError' });
    }
  return null;
}
