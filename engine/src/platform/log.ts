import { type Logger, pino } from 'pino';

export type Log = Logger;

const SECRET = [
  'password',
  'secret',
  'apiKey',
  'adminKey',
  'writeKey',
  'token',
  'authorization',
  'cookie',
  'databaseUrl',
];
const PERSONAL = [
  'email',
  'phone',
  'name',
  'address',
  'to',
  'attributes',
  'traits',
  'properties',
  'html',
  'text',
  'subject',
];
// PostgreSQL repeats the offending row here, and postgres.js the parameters.
const OF_ERRORS = ['err.detail', 'err.parameters', 'err.args', 'err.where'];

const PATHS = [...OF_ERRORS, ...[...SECRET, ...PERSONAL].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])];

export interface LogOptions {
  level?: string | undefined;
  /** Where lines go; standard output when not given. */
  destination?: { write: (line: string) => void };
}

/** A log of JSON lines in which keys and personal data read "[hidden]". Log ids, never whole customers. */
export function createLog(part: string, { level = 'info', destination }: LogOptions = {}): Log {
  const options = { level, base: { part }, redact: { paths: PATHS, censor: '[hidden]' } };
  return destination ? pino(options, destination) : pino(options);
}
