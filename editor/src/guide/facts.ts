import type { JourneyStatus } from '@olle/shared/api/journeys';
import type { MessageItem } from '@olle/shared/api/messages';
import type { RunItem } from '@olle/shared/api/runs';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { ProblemCount } from '../canvas/store/problem-tone.ts';
import type { Asked } from './use-asked.ts';

/** How things stand with the first journey: its draft as it is drawn right now, the rest as the server says. */
export interface Facts {
  /** Null before there is one. */
  readonly document: JourneyDocument | null;
  /** It has a name of its own. */
  readonly named: boolean;
  /** Somebody else edits it now. */
  readonly readOnly: boolean;
  /** All that the page shows, and of that what keeps it from being published. */
  readonly problems: ProblemCount;
  readonly errors: number;
  readonly rehearsing: boolean;
  readonly rehearsed: boolean;
  /** What came of it was looked at. */
  readonly reviewed: boolean;
  /** What the dialog before publishing or starting waits for; null: none is open. */
  readonly asked: Asked | null;
  readonly published: boolean;
  readonly status: JourneyStatus | null;
  /** Of the customer whom the guide follows. */
  readonly run: RunItem | null;
  /** They have an address and agreed to advertising. */
  readonly member: boolean;
  /** What the journey sent them. */
  readonly message: MessageItem | null;
  /** Where it lies in the built-in inbox; null: not, or not yet. */
  readonly mailId: string | null;
  /** Another journey that wrote to the same address, whose mail could be taken for this one. */
  readonly other: string | null;
  readonly read: boolean;
  readonly why: boolean;
  /** When the draft was begun. */
  readonly begunAt: string | null;
}

/** Came in and went without a mail: there is nothing to wait for. */
export const missed = ({ run, message }: Facts): boolean =>
  run !== null && message === null && !['waiting', 'held'].includes(run.status);

export const isSent = (message: MessageItem | null): boolean => message !== null && message.sentAt !== null;
