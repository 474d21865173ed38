import { randomUUID } from 'node:crypto';
import type { DeadLetterCode } from '@olle/shared/i18n/dead-letter-words';
import { isJsonObject, type Json, type JsonObject } from '@olle/shared/json';
import { clientEventName } from '@olle/shared/messages/message-event';
import type { Instant } from '@olle/shared/schedule/instant';
import { instantOf, readSentAt } from './clock.ts';
import { readConsent, saysConsent } from './consent-statement.ts';
import { type CallType, callTypes, type Entry } from './item.ts';
import { type ItemFields, itemSchema } from './item-schema.ts';
import { storablePart, storageProblem } from './storable.ts';

/** What surrounds an item: the path that named its type, the batch's `sentAt`, the moment it came in. */
export interface Envelope {
  readonly type: CallType | null;
  readonly sentAt: Instant | null;
  readonly receivedAt: Instant;
  readonly live: boolean | null;
}

/** Parses one call. What cannot be taken in is an entry too, with its reason. */
export function readItem(raw: Json, envelope: Envelope): Entry {
  if (!isJsonObject(raw)) return rejected(storablePart(raw), 'not_an_object', 'A call is a JSON object.');
  const type = envelope.type ?? callTypes.find((known) => known === raw.type);
  const body = kept(raw, type, envelope);
  const problem = storageProblem(raw);
  if (problem) return rejected(storablePart(body), problem, storageMessages[problem]);
  if (!type) return rejected(body, 'unknown_type', `type must be one of ${callTypes.join(', ')}.`);
  const parsed = itemSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0]);
    return rejected(body, fieldCodes[field] ?? 'invalid_id', `${field} ${issue?.message}.`);
  }
  return itemOf(type, parsed.data, body, envelope);
}

export function rejected(body: Json, code: DeadLetterCode, message: string): Entry {
  return { kind: 'rejected', rejected: { body, code, message } };
}

const storageMessages = {
  too_deep: 'It is nested more than 64 levels deep.',
  invalid_text: 'A text holds U+0000 or half a character, which cannot be stored.',
};

const fieldCodes: Readonly<Record<string, DeadLetterCode>> = {
  event: 'invalid_event',
  name: 'invalid_event',
  category: 'invalid_event',
  properties: 'invalid_properties',
  traits: 'invalid_traits',
};

/** What a redrive needs, and no key: the type that the path said, the clock that the batch said. */
function kept(raw: JsonObject, type: CallType | undefined, { sentAt }: Envelope): JsonObject {
  const { writeKey: _, ...body } = raw;
  if (type) body.type = type;
  if (sentAt !== null && !raw.sentAt) body.sentAt = new Date(sentAt).toISOString();
  return body;
}

function itemOf(type: CallType, fields: ItemFields, body: JsonObject, envelope: Envelope): Entry {
  const { userId } = fields;
  const anonymousId = type === 'alias' ? (fields.previousId ?? fields.anonymousId) : fields.anonymousId;
  if (type === 'alias' && anonymousId === null) return rejected(body, 'previous_id_missing', 'previousId is missing.');
  if (userId === null && (anonymousId === null || type === 'alias'))
    return rejected(body, 'id_missing', type === 'alias' ? 'userId is missing.' : 'userId or anonymousId is missing.');
  if (type === 'track' && !fields.event) return rejected(body, 'event_missing', 'event is missing.');
  const at = instantOf({ ...fields, sentAt: readSentAt(fields.sentAt) ?? envelope.sentAt }, envelope.receivedAt);
  if (at === null)
    return rejected(body, 'invalid_timestamp', 'timestamp must be ISO 8601 with an offset, from 1900 on.');
  if (!fitsIndex(fields.traits?.email)) return rejected(body, 'invalid_email', 'traits.email is too long.');
  const name = type === 'track' && fields.event ? clientEventName(fields.event) : `$${type}`;
  const properties = propertiesOf(type, fields);
  const consent = saysConsent(name) ? readConsent(name, properties) : null;
  if (saysConsent(name) && !consent)
    return rejected(body, 'invalid_consent', 'A consent names its channel, and its category if not advertising.');
  const joins = (type === 'identify' || type === 'alias') && userId !== null && anonymousId !== null;
  const messageId = fields.messageId ?? randomUUID();
  const { live } = envelope;
  return {
    kind: 'item',
    item: { type, name, userId, anonymousId, joins, messageId, at, live, properties, consent, body },
  };
}

function propertiesOf(type: CallType, fields: ItemFields): JsonObject {
  const { name, category, groupId } = fields;
  if (type === 'identify') return fields.traits ?? {};
  if (type === 'group') return { ...fields.traits, ...(groupId !== null && { groupId }) };
  if (type === 'alias') return { previousId: fields.previousId ?? fields.anonymousId, userId: fields.userId };
  if (type === 'track') return fields.properties ?? {};
  return { ...fields.properties, ...(name && { name }), ...(category && { category }) };
}

/** Customers are found by their address: the index holds no more than some 2,700 bytes. */
function fitsIndex(email: Json | undefined): boolean {
  return email === undefined || email === null || JSON.stringify(email).length <= 800;
}
