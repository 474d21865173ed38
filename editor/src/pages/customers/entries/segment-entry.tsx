import { UserMinus, UserPlus } from 'lucide-react';
import type { TimelineOf } from '../../../api/timeline.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

export function SegmentEntry({ item }: { readonly item: TimelineOf<'segment'> }) {
  const t = useMessages('customers');
  const entered = item.change === 'entered';
  return (
    <Entry
      at={item.at}
      kind="data"
      icon={entered ? UserPlus : UserMinus}
      title={entered ? t.segmentEntered(item.segmentName) : t.segmentLeft(item.segmentName)}
    />
  );
}
