import { type Logger, pino, stdSerializers } from 'pino';

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
  const redact = { paths: PATHS, censor: '[hidden]' };
  const options = { level, base: { part }, redact, serializers: { err: withoutData } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * As pino writes errors, less what they say of the data: drizzle repeats a statement's parameters in its message and its
 * stack, where no path leads to them, and Postgres quotes the value that it could not read.
 */
function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, ...rest } = stdSerializers.err(withoutParameters(error));
  return { type, message: message.replaceAll(quoted, hidden), stack: stack.replaceAll(quoted, hidden), ...rest };
}

function withoutParameters(error: Error): Error {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('params' in at) return at.cause instanceof Error ? at.cause : new Error('a statement failed');
  return error;
}

/** To the last quotation mark: what is quoted may have some of its own, and more than one line. */
const quoted =
  /(?<=invalid input syntax for type [\w ]+|invalid input value for enum [\w".]+|malformed \w+ literal|out of range|invalid value for \w+): ".*"/gs;
const hidden = ': [hidden]';
