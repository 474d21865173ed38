import { notifications } from '@mantine/notifications';
import { useLanguage } from '../../i18n/language-store.ts';
import { messagesOf, type RoomMessages } from '../../i18n/messages.ts';

type Words = RoomMessages<'canvas'>['gestures'];

/** Says why something cannot be done, where a command asks and no component does. */
export function refuse(sentence: (words: Words) => string): void {
  const { gestures } = messagesOf('canvas', useLanguage.getState().language);
  notifications.show({ message: sentence(gestures), autoClose: 6_000, withBorder: true, color: 'yellow' });
}
