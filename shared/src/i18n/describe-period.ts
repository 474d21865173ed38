import { formatDay } from './format-day.ts';
import { formatDuration } from './format-duration.ts';
import type { Language } from './language.ts';

interface Period {
  readonly within?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** When events count: "최근 30일 안에", "since entry until 1 Apr 2026"; empty: always. Days are those of the zone. */
export function describePeriod({ within, since, until }: Period, language: Language, zone = 'Asia/Seoul'): string {
  const ko = language === 'ko';
  const moment = (iso: string): string => formatDay(iso, zone, language);
  const parts: string[] = [];
  if (within) parts.push(ko ? `최근 ${formatDuration(within, 'ko')} 안에` : `within ${formatDuration(within, 'en')}`);
  if (since === 'entry') parts.push(ko ? '들어온 뒤' : 'since entry');
  else if (since) parts.push(ko ? `${moment(since)}부터` : `from ${moment(since)}`);
  if (until) parts.push(ko ? `${moment(until)} 전까지` : `until ${moment(until)}`);
  return parts.join(' ');
}
