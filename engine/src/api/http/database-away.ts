const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  // deadlock, lost race, lock timeout: a repeat passes
  '40P01',
  '40001',
  '55P03',
  // shutting down, crashed, starting, too many connections, statement cancelled by its timeout
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
]);

/** Postgres (or Temporal) is not there right now: nobody's mistake, and worth another try. */
export function isAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? at.code : undefined;
    // gRPC: 14 unavailable, 4 deadline exceeded
    if (code === 14 || code === 4) return true;
    if (typeof code === 'string' && (codes.has(code) || code.startsWith('08'))) return true;
  }
  return false;
}
