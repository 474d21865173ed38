import type { ChannelName } from '@olle/shared/messages/channel';
import type { Provider } from '../channels/channel.ts';
import type { Sql } from '../db/database.ts';
import type { Log } from '../platform/log.ts';
import type { Circuit } from './circuit.ts';
import type { PlanBook } from './plan-book.ts';
import type { SenderSession } from './sender-session.ts';

/** What sending needs of the process that it runs in. */
export interface SendingDeps {
  readonly sql: Sql;
  readonly log: Log;
  /** Base of the links in messages. */
  readonly publicUrl: string;
  /** Signs the links to unsubscribe. */
  readonly secret: string;
  /** The installation's sender, where it has one. */
  readonly mailFrom?: string | undefined;
  readonly smtpUrl?: string | undefined;
  /** Tells the router which shards have something new; the sweep finds what nobody told of. */
  readonly poke?: ((shards: readonly number[]) => void) | undefined;
}

/** What sends the messages of one channel account. */
export interface Sender {
  readonly deps: SendingDeps;
  readonly channel: ChannelName;
  readonly provider: Provider;
  readonly plans: PlanBook;
  readonly circuit: Circuit;
  readonly session: SenderSession;
}
