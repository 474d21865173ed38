import { formatDuration } from '@olle/shared/i18n/format-duration';
import type { Language } from '@olle/shared/i18n/language';
import { parseDuration } from '@olle/shared/schedule/duration';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';

const minute = 60;
const hour = 3_600;
const day = 86_400;

interface Wanted {
  /** In its largest unit alone, where there is little room. */
  readonly short?: boolean;
}

/** A time that was measured, as people say it: minutes from an hour on, hours from two days on. Empty when it is none. */
export function roughly(iso: string | undefined, language: Language, { short = false }: Wanted = {}): string {
  if (iso === undefined) return '';
  const seconds = Math.round(parseDuration(iso).milliseconds / 1_000);
  const unit = short ? largestUnit(seconds) : seconds < hour ? 1 : seconds < 2 * day ? minute : hour;
  const rounded = Math.round(seconds / unit) * unit;
  return rounded === 0 ? '' : formatDuration(durationOfSeconds(rounded), language);
}

const largestUnit = (seconds: number): number =>
  seconds < minute ? 1 : seconds < hour ? minute : seconds < day ? hour : day;
