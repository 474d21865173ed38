import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';
import type { MessageStatus } from './messages.ts';

interface At {
  readonly at: string;
}

/** The name of the journey may be left out; pages then say less. */
interface OfRun extends At {
  readonly runId: string;
  readonly journeyId: string;
  readonly journeyName?: string;
}

export interface TimelineEvent extends At {
  readonly type: 'event';
  readonly event: string;
  readonly properties: JsonObject;
  readonly messageId: string;
  readonly receivedAt: string;
}

export interface TimelineStep extends OfRun {
  readonly type: 'step';
  readonly seq: number;
  readonly nodeId: string;
  readonly nodeType: string;
  readonly outcome: string;
  readonly reason: Reason;
  readonly messageId?: string | null;
}

export interface TimelineMessage extends OfRun {
  readonly type: 'message';
  readonly id?: string;
  readonly messageId?: string;
  readonly channel: string;
  readonly status: MessageStatus;
  readonly subject?: string | null;
}

export interface TimelineConsent extends At {
  readonly type: 'consent';
  readonly channel: string;
  readonly category: string;
  readonly granted: boolean;
  readonly source: string;
  readonly wording?: string | null;
  readonly actor?: string | null;
}

export interface TimelineSegment extends At {
  readonly type: 'segment';
  readonly segmentId: string;
  readonly name?: string;
  readonly entered: boolean;
}

export interface TimelineMerge extends At {
  readonly type: 'merge';
  readonly from?: string;
}

export type TimelineItem =
  | TimelineEvent
  | TimelineStep
  | TimelineMessage
  | TimelineConsent
  | TimelineSegment
  | TimelineMerge;
export type TimelineType = TimelineItem['type'];
