import { useLanguage } from './language-store.ts';
import { messagesOf, type Room, type RoomMessages } from './messages.ts';

/**
 * The words of one room in the language of the page.
 * @example const t = useMessages('journeys'); <Button>{t.create}</Button>; t.entered(1_204)
 */
export function useMessages<R extends Room>(room: R): RoomMessages<R> {
  return messagesOf(
    room,
    useLanguage(({ language }) => language),
  );
}
