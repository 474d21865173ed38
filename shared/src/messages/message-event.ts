import { isOwnFact } from '../runner/own-facts.ts';
import { type ChannelName, channels } from './channel.ts';

/** What may become of a message once its run has decided on it. */
export const messageEventTypes = [
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
  'failed',
  'skipped',
] as const;
export type MessageEventType = (typeof messageEventTypes)[number];

export interface MessageEventKind {
  readonly channel: ChannelName;
  readonly type: MessageEventType;
}

/**
 * The event that journeys hear when this became of a message: `Email Opened`. Each channel's definition names its own.
 * @example messageEventName('email', 'clicked') // 'Email Link Clicked'
 */
export const messageEventName = (channel: ChannelName, type: MessageEventType): string =>
  channels[channel].eventNames[type];

// `channels` is an object of exactly its type's keys.
const kinds: ReadonlyMap<string, MessageEventKind> = new Map(
  (Object.keys(channels) as ChannelName[]).flatMap((channel) =>
    messageEventTypes.map((type) => [channels[channel].eventNames[type], { channel, type }] as const),
  ),
);

/**
 * What an event of this name says of which channel's messages; null for any other. These names are ours alone: an event
 * that a client sends under one of them is kept under another (`clientEventName`).
 */
export const messageEventKind = (name: string): MessageEventKind | null => kinds.get(name) ?? null;

/** The name under which a client's own event is kept, so that nobody takes it for what only we can say. */
export const clientEventName = (name: string): string =>
  kinds.has(name) || isOwnFact(name) ? `${name} (client)` : name;
