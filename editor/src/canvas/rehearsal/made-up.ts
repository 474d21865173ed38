import type { TestScenario } from '@olle/shared/api/journey-tests';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Json, JsonObject } from '@olle/shared/json';
import { parseDuration } from '@olle/shared/schedule/duration';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';
import { instantOfMinute } from '@olle/shared/schedule/local-minute';

export interface MadeUpEvent {
  readonly id: string;
  readonly event: string;
  readonly before: boolean;
  /** How far from the start, ISO 8601. */
  readonly away: string;
  readonly properties: JsonObject;
}

/** A customer that somebody makes up, and what happens to them. */
export interface MadeUp {
  readonly name: string;
  readonly email: string;
  readonly agreed: boolean;
  readonly attributes: JsonObject;
  /** Ids of those the customer is in, and no others; null: their conditions are asked. */
  readonly segments: readonly string[] | null;
  /** By the clocks of the workspace. */
  readonly at: string;
  readonly events: readonly MadeUpEvent[];
}

/** Somebody whom the journey would let in, as far as its trigger says how. `example`: what an event of a name might say. */
export function firstMadeUp(
  { trigger }: JourneyDocument,
  { name, at, example }: { name: string; at: string; example: (event: string) => JsonObject },
): MadeUp {
  const properties: JsonObject = {};
  if (trigger.type === 'event') {
    if (trigger.key !== undefined) properties[trigger.key] = 'c-1';
    Object.assign(properties, example(trigger.event));
    for (const filter of trigger.where ?? []) {
      if ('property' in filter && isPlain(filter.value)) properties[filter.property] = filter.value;
    }
  }
  const event = trigger.type === 'event' ? trigger.event : '';
  return {
    name,
    email: 'hana@example.com',
    agreed: true,
    attributes: {},
    segments: null,
    at,
    events: event === '' ? [] : [madeUpEvent(event, properties)],
  };
}

export const madeUpEvent = (event: string, properties: JsonObject = {}): MadeUpEvent => ({
  id: crypto.randomUUID(),
  event,
  before: false,
  away: 'PT0S',
  properties,
});

/** How far from the start an event lies, in ms; below zero it is history. A month has 30 days here. */
export function offsetOf({ before, away }: MadeUpEvent): number {
  const { milliseconds, months } = parseDuration(away);
  const far = milliseconds + months * 30 * 86_400_000;
  return before ? -far : far;
}

/** The same event at another time. */
export const atOffset = (event: MadeUpEvent, offset: number): MadeUpEvent => ({
  ...event,
  before: offset < 0,
  away: durationOfSeconds(Math.round(Math.abs(offset) / 1_000)),
});

const isPlain = (value: Json | undefined): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The scenario that a simulation and a test take; null while the start is not filled in. */
export function scenarioOf(
  { name, email, agreed, attributes, segments, at, events }: MadeUp,
  zone: string,
): TestScenario | null {
  const start = instantOfMinute(at, zone);
  if (start === null) return null;
  const told = events
    .filter(({ event }) => event !== '')
    .map((one) => ({
      event: one.event,
      properties: meant(one.properties),
      at: new Date(start + offsetOf(one)).toISOString(),
    }));
  const isBefore = ({ at: when }: { readonly at: string }) => Date.parse(when) < start;
  return {
    customer: {
      attributes: { ...meant(attributes), ...(name && { name }), ...(email && { email }) },
      consents: { 'email.advertising': agreed },
      events: told.filter(isBefore),
      ...(segments && { segments: [...segments] }),
    },
    events: told.filter((one) => !isBefore(one)),
    at: new Date(start).toISOString(),
  };
}

/** What was typed as text means a number, or true or false, where it reads as nothing else. */
const meant = (pairs: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(pairs).map(([name, value]) => [name, meantValue(value)]));

function meantValue(value: Json): Json {
  if (typeof value !== 'string') return value;
  if (/^[[{]/.test(value)) return readJson(value);
  if (value === 'true' || value === 'false') return value === 'true';
  // A phone number keeps its zero: only what writes back the same is a number.
  const number = Number(value);
  return value !== '' && Number.isFinite(number) && String(number) === value ? number : value;
}

/** A list of products that was written over is one still. */
function readJson(text: string): Json {
  try {
    // What JSON can hold is what it gives.
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
