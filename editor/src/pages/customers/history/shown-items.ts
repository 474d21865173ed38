import type { TimelineItem } from '@olle/shared/api/timeline';

/** Told by the consent entry that they made: with the channel's name and the wording. */
const toldElsewhere = new Set(['Consent Granted', 'Consent Withdrawn']);

/** Each thing told once; of what was asked for, all: the other telling of it may not be there. */
export const shownItems = (items: readonly TimelineItem[], isNarrowed: boolean): readonly TimelineItem[] =>
  isNarrowed ? items : items.filter((item) => item.type !== 'event' || !toldElsewhere.has(item.event));
