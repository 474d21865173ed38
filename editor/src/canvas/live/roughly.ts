import { formatDuration } from '@olle/shared/i18n/format-duration';
import type { Language } from '@olle/shared/i18n/language';
import { parseDuration } from '@olle/shared/schedule/duration';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';

const hour = 3_600;

/** A time that was measured, as people say it: minutes from an hour on, hours from two days on. Empty when it is none. */
export function roughly(iso: string | undefined, language: Language): string {
  if (iso === undefined) return '';
  const seconds = Math.round(parseDuration(iso).milliseconds / 1_000);
  const unit = seconds < hour ? 1 : seconds < 48 * hour ? 60 : hour;
  const rounded = Math.round(seconds / unit) * unit;
  return rounded === 0 ? '' : formatDuration(durationOfSeconds(rounded), language);
}
