import type { TimelineItem } from '@olle/shared/api/timeline';
import { moveCodes } from '@olle/shared/i18n/say-move';

/** Told by the consent entry that they made: with the channel's name and the wording. */
const consents = new Set(['Consent Granted', 'Consent Withdrawn']);

/** Each thing told once. Where something is left out, the other telling of a consent may not be there. */
export function shownItems(items: readonly TimelineItem[], isNarrowed: boolean): readonly TimelineItem[] {
  const moves = new Set(items.flatMap((item) => (item.type === 'move' ? [`${item.runId} ${item.at}`] : [])));
  return items.filter((item) => {
    if (item.type === 'event') return isNarrowed || !consents.has(item.event);
    // The step that a move wrote at its instant says no more than the move.
    return item.type !== 'step' || !moveCodes.includes(item.reason.code) || !moves.has(`${item.runId} ${item.at}`);
  });
}
