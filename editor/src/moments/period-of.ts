import { dateAfter, firstInstantOf, readLocalDate } from '@olle/shared/schedule/local-date';

interface Days {
  /** `2026-12-01`, by the calendar of the workspace. */
  readonly from?: string | undefined;
  /** The last day, whole. */
  readonly to?: string | undefined;
}

/** The instants that days mean; what is no day narrows nothing. */
export function periodOf({ from, to }: Days, zone: string): { readonly from?: string; readonly to?: string } {
  const [first, last] = [readLocalDate(from, zone), readLocalDate(to, zone)];
  return {
    ...(first && { from: new Date(firstInstantOf(first, zone)).toISOString() }),
    ...(last && { to: new Date(firstInstantOf(dateAfter(last, 1), zone)).toISOString() }),
  };
}
