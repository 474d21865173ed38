import { readPath } from '../../conditions/path.ts';
import type { JsonObject } from '../../json.ts';
import type { Scope } from '../../runner/scope.ts';
import { dateMoment } from '../../schedule/date-moment.ts';
import { type Instant, toIso } from '../../schedule/instant.ts';
import { isDate } from '../../schedule/iso.ts';
import { nextLocalTime } from '../../schedule/next-local-time.ts';
import { isZone } from '../../schedule/zone.ts';
import type { DateMoment, Moment } from './settings.ts';

/** When a wait ends, or why its date gives no end: then it is past. */
export type FoundMoment = { readonly facts: JsonObject } & (
  | { readonly until: Instant }
  | { readonly until: null; readonly past: 'date_missing' | 'date_invalid' | 'date_past' }
);

/** Nothing stores years of five digits. */
const latest = Date.UTC(9999, 11, 31);

/** Finds a moment for one customer, seen from the arrival: what is past then, or right now, is past. */
export function findMoment(moment: Moment, scope: Scope): FoundMoment {
  if ('date' in moment) return findDate(moment.date, scope);
  const { time, weekdays } = moment.until;
  const until = nextLocalTime(moment.until, scope.arrival.at, scope.zone);
  return { until, facts: { time, ...(weekdays && { weekdays }), until: toIso(until), ...zoneFacts(scope) } };
}

/** The zone that was asked, and that it is not the customer's own, if so. */
export const zoneFacts = ({ customer, zone }: Pick<Scope, 'customer' | 'zone'>): JsonObject => ({
  zone,
  ...(!isZone(customer.attributes.timezone) && { zone_unknown: true }),
});

function findDate(rule: DateMoment, scope: Scope): FoundMoment {
  const [value = null] = readPath(scope.customer.attributes, rule.attribute);
  const { attribute, offset, time } = rule;
  const asked: JsonObject = { attribute, value, ...(offset !== undefined && { offset }), ...(time && { time }) };
  if (value === null || value === '') return { until: null, past: 'date_missing', facts: asked };
  const found = dateMoment(value, rule, scope);
  if (found === null) return { until: null, past: 'date_invalid', facts: asked };
  const until = Math.min(found, latest);
  // An instant is the same by all clocks; a zone is asked for a date, and for a time of the day.
  const zoned = time !== undefined || isDate(value) ? zoneFacts(scope) : { zone: scope.zone };
  const facts = { ...asked, until: toIso(until), ...zoned };
  return until > scope.arrival.at ? { until, facts } : { until: null, past: 'date_past', facts };
}
