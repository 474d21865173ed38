import { localMinuteOf } from '../schedule/local-minute.ts';
import { formatDuration } from './format-duration.ts';
import type { Language } from './language.ts';

interface Period {
  readonly within?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** When events count: "최근 30일 안에", "since entry until 2026-04-01"; empty: always. Days are those of the zone. */
export function describePeriod({ within, since, until }: Period, language: Language, zone?: string): string {
  const ko = language === 'ko';
  const parts: string[] = [];
  if (within) parts.push(ko ? `최근 ${formatDuration(within, 'ko')} 안에` : `within ${formatDuration(within, 'en')}`);
  if (since === 'entry') parts.push(ko ? '들어온 뒤' : 'since entry');
  else if (since) parts.push(ko ? `${moment(since, zone)}부터` : `from ${moment(since, zone)}`);
  if (until) parts.push(ko ? `${moment(until, zone)} 전까지` : `until ${moment(until, zone)}`);
  return parts.join(' ');
}

/** Where a day begins, the day alone. */
function moment(iso: string, zone = 'Asia/Seoul'): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const [day, clock] = localMinuteOf(at, zone).split('T');
  return clock === '00:00' ? `${day}` : `${day} ${clock}`;
}
