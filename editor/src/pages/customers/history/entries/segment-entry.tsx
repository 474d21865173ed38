import { UserMinus, UserPlus } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

interface SegmentEntryProps {
  readonly item: TimelineOf<'segment'>;
  readonly isTrigger: boolean;
}

export function SegmentEntry({ item, isTrigger }: SegmentEntryProps) {
  const t = useMessages('customers');
  const entered = item.change === 'entered';
  return (
    <Entry
      at={item.at}
      kind="data"
      icon={entered ? UserPlus : UserMinus}
      isTrigger={isTrigger}
      title={entered ? t.segmentEntered(item.segmentName) : t.segmentLeft(item.segmentName)}
    />
  );
}
