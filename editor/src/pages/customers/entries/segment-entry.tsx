import { UsersRound } from 'lucide-react';
import type { TimelineSegment } from '../../../api/timeline.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

export function SegmentEntry({ item: { at, entered, name, segmentId } }: { readonly item: TimelineSegment }) {
  const t = useMessages('customers');
  const title = entered ? t.segmentEntered(name ?? segmentId) : t.segmentLeft(name ?? segmentId);
  return <Entry at={at} kind="data" icon={UsersRound} title={title} />;
}
