import type { DeadLetterCode } from '@olle/shared/i18n/dead-letter-words';
import type { Json } from '@olle/shared/json';
import { describe, expect, it } from 'vitest';
import type { Item } from './item.ts';
import { type Envelope, readItem } from './read-item.ts';

const envelope: Envelope = { type: null, sentAt: null, receivedAt: Date.UTC(2026, 10, 21), live: null };
const track = { type: 'track', userId: 'u1', event: 'Order Completed' };

function read(raw: Json, more: Partial<Envelope> = {}): Item {
  const entry = readItem(raw, { ...envelope, ...more });
  if (entry.kind === 'rejected') throw new Error(entry.rejected.message);
  return entry.item;
}

const refusal = (raw: Json) => {
  const entry = readItem(raw, envelope);
  return entry.kind === 'rejected' ? entry.rejected : null;
};

describe('ids', () => {
  it('may be numbers, which become text', () => {
    expect(read({ ...track, userId: 42 }).userId).toBe('42');
  });

  it('that are null or empty are none', () => {
    expect(read({ ...track, userId: null, anonymousId: 'a1' })).toMatchObject({ userId: null, anonymousId: 'a1' });
    expect(read({ ...track, userId: ' ', anonymousId: 'a1' }).userId).toBeNull();
  });

  it('of a message are made when the client gave none', () => {
    expect(read(track).messageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(read({ ...track, messageId: 'm1' }).messageId).toBe('m1');
  });
});

describe('types', () => {
  it('come from the path before the body', () => {
    expect(read({ userId: 'u1', type: 'track' }, { type: 'page' }).name).toBe('$page');
  });

  it('keeps a client’s own event under another name where ours are reports about messages', () => {
    expect(read({ ...track, event: 'Email Opened' }).name).toBe('Email Opened (client)');
    expect(read({ ...track, event: 'Email Shared' }).name).toBe('Email Shared');
  });

  it('other than track give the event its name', () => {
    expect(read({ type: 'identify', userId: 'u1', traits: { a: 1 } })).toMatchObject({
      name: '$identify',
      properties: { a: 1 },
    });
    expect(read({ type: 'screen', userId: 'u1', name: 'Cart', category: 'Shop' }).properties).toEqual({
      name: 'Cart',
      category: 'Shop',
    });
  });

  it('that join say so: identify and alias with both ids', () => {
    const both = { userId: 'u1', anonymousId: 'a1' };
    expect(read({ type: 'identify', ...both }).joins).toBe(true);
    expect(read({ ...track, ...both }).joins).toBe(false);
    expect(read({ type: 'alias', userId: 'u1', previousId: 'a1' })).toMatchObject({ joins: true, anonymousId: 'a1' });
  });
});

const long = 'x'.repeat(513);
const refused: [DeadLetterCode, Json][] = [
  ['not_an_object', 'track'],
  ['not_an_object', null],
  ['not_an_object', [track]],
  ['unknown_type', { userId: 'u1', event: 'x' }],
  ['unknown_type', { ...track, type: 'constructor' }],
  ['unknown_type', { ...track, type: 7 }],
  ['id_missing', { type: 'track', event: 'x' }],
  ['id_missing', { type: 'alias', previousId: 'a1' }],
  ['previous_id_missing', { type: 'alias', userId: 'u1' }],
  ['invalid_id', { ...track, userId: { id: 1 } }],
  ['invalid_id', { ...track, anonymousId: true }],
  ['invalid_id', { ...track, userId: long }],
  ['invalid_id', { ...track, messageId: long }],
  ['event_missing', { type: 'track', userId: 'u1' }],
  ['event_missing', { ...track, event: '' }],
  ['invalid_event', { ...track, event: 7 }],
  ['invalid_event', { ...track, event: long }],
  ['invalid_properties', { ...track, properties: [] }],
  ['invalid_properties', { ...track, properties: 'x' }],
  ['invalid_traits', { type: 'identify', userId: 'u1', traits: 3 }],
  ['invalid_email', { type: 'identify', userId: 'u1', traits: { email: 'x'.repeat(1_000) } }],
  ['invalid_timestamp', { ...track, timestamp: 'yesterday' }],
  ['invalid_text', { ...track, properties: { text: '\u0000' } }],
  ['invalid_text', { ...track, userId: 'u\u0000' }],
  ['invalid_consent', { ...track, event: 'Consent Granted', properties: { category: 'advertising' } }],
  ['invalid_consent', { ...track, event: 'Consent Granted', properties: { channel: 'email', category: 'spam' } }],
];

it.each(refused)('refuses with its reason: %s', (code, raw) => {
  expect(refusal(raw)).toMatchObject({ code, message: expect.stringMatching(/\.$/) });
});

it('keeps of what it refuses all that a redrive needs, and no key', () => {
  const entry = readItem({ userId: 'u1', writeKey: 'secret' }, { ...envelope, type: 'track', sentAt: 0 });
  expect(entry).toMatchObject({
    rejected: { body: { type: 'track', userId: 'u1', sentAt: '1970-01-01T00:00:00.000Z' } },
  });
  expect(JSON.stringify(entry)).not.toContain('secret');
});

it('reads a consent as advertising unless it says otherwise, and a withdrawal as of the night too', () => {
  const consent = (event: string, properties: Json) => read({ ...track, event, properties }).consent;
  expect(consent('Consent Granted', { channel: 'email', night: true, source: 'sign-up' })).toEqual({
    channel: 'email',
    category: 'advertising',
    granted: true,
    night: true,
    source: 'sign-up',
    wording: null,
  });
  expect(consent('Consent Withdrawn', { channel: 'email', night: true })).toMatchObject({
    granted: false,
    night: false,
  });
});
