import type { ChannelName } from './channel.ts';
import type { Composed, Filled, Frame } from './composed.ts';
import { composeMail, fillMail } from './email/compose.ts';

interface Composer {
  /** The message as it is sent: from the same words for the sender, a preview and a rehearsal. */
  readonly compose: (content: unknown, frame: Frame) => Composed;
  readonly fill: (content: unknown, frame: Pick<Frame, 'variables' | 'now' | 'zone'>) => Filled;
}

export const composers = {
  email: { compose: composeMail, fill: fillMail },
} satisfies Record<ChannelName, Composer>;

export const isChannel = (name: string): name is ChannelName => Object.hasOwn(composers, name);
