import { formatDuration } from './format-duration.ts';
import type { Language } from './language.ts';

interface Period {
  readonly within?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** When events count: "최근 30일 안에", "since entry until 2026-04-01"; empty: always. */
export function describePeriod({ within, since, until }: Period, language: Language): string {
  const ko = language === 'ko';
  const parts: string[] = [];
  if (within) parts.push(ko ? `최근 ${formatDuration(within, 'ko')} 안에` : `within ${formatDuration(within, 'en')}`);
  if (since === 'entry') parts.push(ko ? '들어온 뒤' : 'since entry');
  else if (since) parts.push(ko ? `${since.slice(0, 10)}부터` : `from ${since.slice(0, 10)}`);
  if (until) parts.push(ko ? `${until.slice(0, 10)} 전까지` : `until ${until.slice(0, 10)}`);
  return parts.join(' ');
}
