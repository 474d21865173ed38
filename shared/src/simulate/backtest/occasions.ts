import { readPath } from '../../conditions/path.ts';
import type { Trigger } from '../../journey/trigger.ts';
import type { JsonObject } from '../../json.ts';
import type { Customer } from '../../runner/customer.ts';
import { parseCron } from '../../schedule/cron.ts';
import { ticksAfter } from '../../schedule/cron-ticks.ts';
import { nextOccurrence } from '../../schedule/date-occurrence.ts';
import type { Instant } from '../../schedule/instant.ts';
import { chooseZone } from '../../schedule/zone.ts';
import { changedAs } from '../recorded-change.ts';
import type { RecordedCustomer } from './recorded-customer.ts';
import type { Rehearsal } from './rehearse.ts';

type Period = Pick<Rehearsal, 'from' | 'to'>;

/** When the clock of a trigger strikes in a period: the same for everybody. In a year, half a million times at most. */
export function ticksOf(trigger: Trigger, { from, to }: Period): readonly Instant[] {
  const cron = trigger.type === 'schedule' ? parseCron(trigger.cron) : null;
  if (trigger.type !== 'schedule' || !cron) return [];
  const ticks: Instant[] = [];
  for (const tick of ticksAfter(cron, from - 1, trigger.timezone)) {
    if (tick >= to) break;
    ticks.push(tick);
  }
  return ticks;
}

/** The dates of one customer that a trigger keeps in a period, by the attributes of each time. */
export function datesOf(
  { customer, changes }: RecordedCustomer,
  { from, to, plan: { trigger, timezone }, workspaceZone, journeyId }: Rehearsal,
): readonly { at: Instant; properties: JsonObject }[] {
  if (trigger.type !== 'date') return [];
  const { attribute } = trigger;
  const dates: { at: Instant; properties: JsonObject }[] = [];
  const keep = ({ attributes }: Customer, begin: Instant, end: Instant): void => {
    const [value] = readPath(attributes, attribute);
    const { zone } = chooseZone(attributes.timezone, timezone, workspaceZone);
    let next = nextOccurrence(value, trigger, begin - 1, { zone, workspaceZone });
    for (; next !== null && next.at < end; next = nextOccurrence(value, trigger, next.at, { zone, workspaceZone }))
      dates.push({ at: next.at, properties: { journeyId, attribute, date: next.date } });
  };
  let then = customer;
  let since = from;
  for (const change of changes) {
    const until = Math.min(change.at, to);
    if (until > since && 'attributes' in change) {
      keep(then, since, until);
      since = until;
    }
    then = changedAs(then, change);
  }
  keep(then, since, to);
  return dates;
}
