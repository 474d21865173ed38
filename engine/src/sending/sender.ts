import type { ChannelName } from '@olle/shared/messages/channel';
import type { Provider } from '../channels/channel.ts';
import type { Circuit } from './circuit.ts';
import type { PlanBook } from './plan-book.ts';
import type { SenderSession } from './sender-session.ts';
import type { SendingDeps } from './sending-deps.ts';

/** What sends the messages of one channel account. */
export interface Sender {
  readonly deps: SendingDeps;
  readonly channel: ChannelName;
  readonly provider: Provider;
  readonly plans: PlanBook;
  readonly circuit: Circuit;
  readonly session: SenderSession;
}
