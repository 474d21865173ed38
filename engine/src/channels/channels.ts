import type { ChannelName } from '@olle/shared/messages/channel';
import type { EngineChannel } from './channel.ts';
import { email } from './email/channel.ts';

/** Every channel. A new one is a folder and a line here. */
export const engineChannels = { email } satisfies Record<ChannelName, EngineChannel>;
