import type { TimelineItem } from '@olle/shared/api/timeline';

/** As it went: oldest first, what moved a step before it, its message after it. */
export function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  const steps = items.filter((item) => item.type === 'step');
  const senders = new Map(steps.flatMap((step) => (step.messageId === null ? [] : [[step.messageId, step] as const])));
  const placeOf = (item: TimelineItem): readonly [at: string, seq: number, rank: number] => {
    if (item.type === 'step') return [item.at, item.seq, 0];
    const sender = item.type === 'message' ? senders.get(item.messageId) : undefined;
    return sender ? [sender.at, sender.seq, 1] : [item.at, item.type === 'message' ? Number.MAX_SAFE_INTEGER : 0, 0];
  };
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .toSorted(({ place: a }, { place: b }) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]))
    .map(({ item }) => item);
}
