import type { JsonObject } from '../json.ts';
import type { Instant } from '../schedule/instant.ts';

/** A recorded `identify`. */
export interface RecordedTraits {
  readonly at: Instant;
  readonly traits: JsonObject;
}

export interface AttributesThen {
  /** Before the first record. */
  readonly attributes: JsonObject;
  /** What each record made of them. */
  readonly changes: readonly { readonly at: Instant; readonly attributes: JsonObject }[];
}

/**
 * The attributes of the past, from those of today and the identifies on record, in order. Between two records an
 * attribute is what the earlier one said; after the last one it is what it is today, because nothing says when it
 * changed otherwise; before the first one it is what that one said, because nothing says that it was another. What no
 * identify names is as of today throughout.
 */
export function attributesThen(today: JsonObject, recorded: readonly RecordedTraits[]): AttributesThen {
  const last = new Map<string, RecordedTraits>();
  for (const record of recorded) for (const name of Object.keys(record.traits)) last.set(name, record);
  const changes = recorded.map((record) => ({
    at: record.at,
    attributes: Object.fromEntries(
      Object.entries(record.traits).map(([name, then]) => [
        name,
        last.get(name) === record ? (Object.hasOwn(today, name) ? (today[name] ?? null) : null) : then,
      ]),
    ),
  }));
  const attributes = { ...today };
  for (const change of changes.toReversed()) Object.assign(attributes, change.attributes);
  return { attributes, changes };
}
