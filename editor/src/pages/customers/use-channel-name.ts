import { channelNames } from '@olle/shared/i18n/message-words';
import { useLanguage } from '../../i18n/language-store.ts';

/** Korean and English names of channels; one of a later release keeps its own. */
export function useChannelName(): (channel: string) => string {
  const names = channelNames[useLanguage(({ language }) => language)];
  return (channel) => names[channel] ?? channel;
}
