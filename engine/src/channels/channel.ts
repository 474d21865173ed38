import type { Outgoing } from '@olle/shared/messages/composed';
import type { Sql } from '../db/database.ts';

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

export interface ProviderSettings {
  readonly sql: Sql;
  readonly smtpUrl?: string | undefined;
}

/** A channel's half in the engine; what its content must be, and how it is composed, stands in shared. */
export interface EngineChannel {
  /** The provider that these settings ask for. */
  provider(settings: ProviderSettings): Provider;
}
