import type { Instant } from './instant.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** An ISO 8601 instant with its offset, cut to milliseconds. Without an offset it is no instant: null. */
export function readInstant(text: unknown): Instant | null {
  const part = typeof text === 'string' ? pattern.exec(text) : null;
  if (!part) return null;
  const [, date = '', time = '', seconds = '00', fraction = '', offset = 'Z'] = part;
  if (!isDate(date)) return null;
  const utc = Date.parse(`${date}T${time}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  const shift = offsetMinutes(offset);
  if (Number.isNaN(utc) || shift === null || time >= '24:00') return null;
  return utc - shift * 60_000;
}

/** `2026-02-28`: a day that the calendar has. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  // Engines read 30 February as 2 March; a day that does not come back is none.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function offsetMinutes(offset: string): number | null {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
