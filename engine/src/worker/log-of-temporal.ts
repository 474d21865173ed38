import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Log } from '../platform/log.ts';

/** Said of every queue that carries activities alone, as that of calls does by intent. */
const expected = /^No workflows registered/;

/** What Temporal's own library has to say goes into our log. Once a process, before its first worker. */
export function logOfTemporal(log: Log): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta = {} }) => {
      if (expected.test(message)) return;
      // Under this name an error is written without the data that Postgres repeats.
      const { error: err, ...about } = meta;
      log[level === 'ERROR' ? 'error' : 'warn']({ meta: about, err }, message);
    }),
    // Its native part would write to the console by itself, in words of its own.
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    // Ours decide when to stop: the launcher's signal, or its disappearance.
    shutdownSignals: [],
  });
}
