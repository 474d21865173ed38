import { instantOfClock } from '@olle/shared/schedule/local-date';

/** An instant as a field for date and time holds it, by the clocks of a zone: `2026-11-22T09:00`. */
export function localTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return parts.replace(' ', 'T');
}

/** The instant that such a field means; null while it is not filled in. */
export function instantOfLocalTime(text: string, zone: string): number | null {
  const part = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(text);
  if (!part) return null;
  const [, year, month, day, clock = '00:00'] = part;
  return instantOfClock({ year: Number(year), month: Number(month), day: Number(day) }, clock, zone);
}
