import type { JsonObject } from '../json.ts';
import type { Missing } from '../templates/stand-in.ts';
import type { Category } from './gate.ts';

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

/** Whom the law wants to see in every advertising message. */
export interface Sender {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}

/** What a message is composed from, besides its templates. */
export interface Frame {
  readonly messageId: string;
  readonly workspaceId: string;
  readonly category: Category;
  readonly to: string;
  /** The installation's sender; a message's own goes first, the workspace's last. */
  readonly from: string | null;
  readonly sender: Sender;
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

/** The templates of a content filled in, and nothing more. */
export type Filled =
  | { readonly kind: 'filled'; readonly subject: string; readonly html: string; readonly text: string }
  | Extract<Composed, { kind: 'refused' }>;
