import type { DurationUnit } from '@olle/shared/i18n/read-duration';
import { isDuration, parseDuration } from '@olle/shared/schedule/duration';

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const units: readonly DurationUnit[] = ['Y', 'M', 'W', 'D', 'h', 'm', 's'];

/** The one unit that a duration is said in; none where it needs several. */
export function unitOfDuration(iso: string): DurationUnit | undefined {
  const counts = pattern.exec(iso)?.slice(1) ?? [];
  const said = units.filter((_, index) => Number(counts[index] ?? 0) > 0);
  return said.length === 1 ? said[0] : undefined;
}

/** However they are written: 90 minutes are an hour and a half. */
export function sameDuration(one: string, other: string): boolean {
  if (!isDuration(one) || !isDuration(other)) return one === other;
  const [a, b] = [parseDuration(one), parseDuration(other)];
  return a.months === b.months && a.milliseconds === b.milliseconds;
}

export const isNoTime = (iso: string): boolean => sameDuration(iso, 'PT0S');
