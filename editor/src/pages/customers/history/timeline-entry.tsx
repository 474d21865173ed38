import type { TimelineItem } from '@olle/shared/api/timeline';
import type { ReactNode } from 'react';
import type { TimelineOf, TimelineType } from '../../../api/timeline.ts';
import { ConsentEntry } from './entries/consent-entry.tsx';
import { EventEntry } from './entries/event-entry.tsx';
import { MergeEntry } from './entries/merge-entry.tsx';
import { MessageEntry } from './entries/message-entry.tsx';
import { MoveEntry } from './entries/move-entry.tsx';
import { SegmentEntry } from './entries/segment-entry.tsx';
import { StepEntry } from './entries/step-entry.tsx';

interface Place {
  /** Under the heading of its run: which journey it was of has been said. */
  readonly inRun: boolean;
  /** It let the customer into that run. */
  readonly isTrigger: boolean;
}

type EntryOf<T extends TimelineType> = (props: Place & { readonly item: TimelineOf<T> }) => ReactNode;

/** How each kind of thing is told. */
const entries = {
  event: EventEntry,
  step: StepEntry,
  message: MessageEntry,
  consent: ConsentEntry,
  segment: SegmentEntry,
  merge: MergeEntry,
  move: MoveEntry,
} satisfies { [T in TimelineType]: EntryOf<T> };

export function TimelineEntry({ item, ...place }: Place & { readonly item: TimelineItem }) {
  // The registry pairs each kind with its own component, which the compiler cannot follow through the lookup; a kind
  // of a later server has none.
  const Entry = entries[item.type] as EntryOf<TimelineType> | undefined;
  return Entry ? <Entry item={item} {...place} /> : null;
}
