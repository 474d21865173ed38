import type { Language } from '@olle/shared/i18n/language';
import * as app from '../app/messages.ts';
import * as live from '../canvas/live/messages.ts';
import * as canvas from '../canvas/messages.ts';
import * as player from '../canvas/player/messages.ts';
import * as rehearsal from '../canvas/rehearsal/messages.ts';
import * as text from '../canvas/text/messages.ts';
import * as commands from '../commands/messages.ts';
import * as components from '../components/messages.ts';
import * as conditions from '../conditions/messages.ts';
import * as moments from '../moments/messages.ts';
import * as nodes from '../nodes/messages.ts';
import * as customers from '../pages/customers/messages.ts';
import * as gallery from '../pages/gallery/messages.ts';
import * as home from '../pages/home/messages.ts';
import * as inbox from '../pages/inbox/messages.ts';
import * as journeys from '../pages/journeys/messages.ts';
import * as messages from '../pages/messages/messages.ts';
import * as segments from '../pages/segments/messages.ts';
import * as settings from '../pages/settings/messages.ts';
import * as signIn from '../pages/sign-in/messages.ts';
import * as stuck from '../pages/stuck/messages.ts';

/**
 * Every room's words. A room's `messages.ts` exports `en` and `ko satisfies Messages<typeof en>`, so that a sentence
 * missing in one language does not compile.
 */
const rooms = {
  app,
  canvas,
  commands,
  components,
  conditions,
  customers,
  gallery,
  home,
  inbox,
  journeys,
  live,
  messages,
  moments,
  nodes,
  player,
  rehearsal,
  segments,
  settings,
  signIn,
  stuck,
  text,
};

export type Room = keyof typeof rooms;
export type RoomMessages<R extends Room> = (typeof rooms)[R]['en'];

export function messagesOf<R extends Room>(room: R, language: Language): RoomMessages<R> {
  // Both languages of a room have one shape: its messages.ts is checked against `Messages<typeof en>`.
  return rooms[room][language] as RoomMessages<R>;
}
