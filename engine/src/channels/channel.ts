import type { JsonObject } from '@olle/shared/json';
import type { Category } from '@olle/shared/messages/gate';
import type { Missing } from '@olle/shared/templates/stand-in';
import type { Sql } from '../db/database.ts';

/** A message as it leaves, whatever the channel; also what is kept of it. */
export interface Outgoing {
  /** Ours, and the provider's idempotency key: the same id is the same message. */
  readonly messageId: string;
  readonly workspaceId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type HandOver =
  | { readonly kind: 'accepted'; readonly providerMessageId: string }
  /** The provider said no. `undeliverable`: because nobody lives at this address. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly detail: string;
      readonly permanent: boolean;
      readonly undeliverable?: boolean;
    }
  /** The provider cannot be reached and nothing was handed over: safe to send again, and no use to try another message now. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** Handed over, and the answer was lost. */
  | { readonly kind: 'ambiguous'; readonly detail: string };

export interface Provider {
  readonly name: string;
  /** Messages in its hands at once. */
  readonly concurrency: number;
  /** Whether it can say if it has a message. */
  readonly asks: boolean;
  /** What it accepts has arrived: a test provider. Others report later, or never. */
  readonly delivers?: boolean;
  /**
   * Never throws. Calls `beforeHandOver` once, at the last moment before the provider may come to own the message; when
   * that throws, nothing is handed over.
   */
  hand(message: Outgoing, beforeHandOver: () => Promise<void>): Promise<HandOver>;
  find?(messageId: string): Promise<'has' | 'has_not'>;
  close(): void;
}

/** What a message is composed from, besides its templates. */
export interface Frame {
  readonly messageId: string;
  readonly workspaceId: string;
  readonly category: Category;
  readonly to: string;
  /** The installation's sender; a message's own goes first, the workspace's last. */
  readonly from: string | null;
  readonly sender: { readonly name: string; readonly email: string; readonly phone: string; readonly address: string };
  readonly unsubscribeUrl: string;
  readonly variables: JsonObject;
  readonly now: number;
  readonly zone: string;
  /** Of a message that is only looked at: what stands where a value is missing. Nobody is sent it. */
  readonly missing?: (field: string, found: Missing) => string;
}

export type Composed =
  | { readonly kind: 'composed'; readonly outgoing: Outgoing }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly detail: string;
      readonly field?: string;
      readonly facts?: JsonObject;
    };

export interface ProviderSettings {
  readonly sql: Sql;
  readonly smtpUrl?: string | undefined;
}

/** A channel's half in the engine; what its content must be stands in shared. */
export interface EngineChannel {
  compose(content: unknown, frame: Frame): Composed;
  /** The provider that these settings ask for. */
  provider(settings: ProviderSettings): Provider;
}
