export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  readonly count: number;
  readonly unit: DurationUnit;
}

const seconds: Record<Exclude<DurationUnit, 'month'>, number> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
};
const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * One number and one unit, as people type it: the wanted unit if it loses nothing, else the largest such. null: months
 * and days together, which no single unit can say.
 */
export function partsOf(iso: string, wanted?: DurationUnit): DurationParts | null {
  const found = pattern.exec(iso);
  if (!found) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, rest = 0] = found
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const long = years * 12 + months;
  const exact = weeks * 604_800 + days * 86_400 + hours * 3_600 + minutes * 60 + rest;
  if (long > 0) return exact > 0 ? null : { count: long, unit: 'month' };
  if (wanted && wanted !== 'month' && exact % seconds[wanted] === 0)
    return { count: exact / seconds[wanted], unit: wanted };
  // Nobody thinks of a week as written when days were: "14 days" stays so.
  if (weeks > 0 && exact === weeks * 604_800) return { count: weeks, unit: 'week' };
  for (const unit of ['day', 'hour', 'minute', 'second'] as const)
    if (exact > 0 && exact % seconds[unit] === 0) return { count: exact / seconds[unit], unit };
  return { count: 0, unit: 'minute' };
}

export function durationOf({ count, unit }: DurationParts): string {
  switch (unit) {
    case 'second':
      return `PT${count}S`;
    case 'minute':
      return `PT${count}M`;
    case 'hour':
      return `PT${count}H`;
    case 'day':
      return `P${count}D`;
    case 'week':
      return `P${count}W`;
    case 'month':
      return `P${count}M`;
  }
}
