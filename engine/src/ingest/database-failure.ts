/** What can be done about a transaction that failed. */
export type Failure =
  /** It met another one; the same again will do. */
  | 'again'
  /** There is no database to speak to, for now. */
  | 'unavailable'
  /** Something in the batch cannot be stored. */
  | 'data'
  | 'surprise';

const AGAIN = new Set(['40001', '40P01', '23505', '55P03']);
const GONE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57014',
]);

/** Reads the SQLSTATE, or the driver's own code. */
export function failureOf(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (AGAIN.has(code)) return 'again';
  // Class 08: connection; 53: out of memory, disk or connections; 57P: shutting down or starting up.
  if (GONE.has(code) || /^(08|53|57P)/.test(code)) return 'unavailable';
  // Class 22: a value; 54: a limit, such as an index row's size; 23: a constraint.
  return /^(22|23|54)/.test(code) ? 'data' : 'surprise';
}
