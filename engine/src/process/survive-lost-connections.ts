import { isAway } from '../api/http/database-away.ts';
import type { Log } from '../platform/log.ts';

/**
 * A connection of postgres.js that is lost while it reads the array types, which it does first of all, leaves a rejection
 * that nobody can handle, and Node ends the process for it. Whoever wanted the connection is told; this is only said.
 * Every other rejection that nobody handled ends the process, as it should.
 */
export function surviveLostConnections(log: Log): void {
  process.on('unhandledRejection', (error) => {
    if (!isAway(error)) throw error;
    log.warn({ err: error }, 'a connection was lost while it was being made');
  });
}
