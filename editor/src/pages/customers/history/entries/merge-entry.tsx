import { UserCheck } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

export function MergeEntry({ item }: { readonly item: TimelineOf<'merge'> }) {
  const t = useMessages('customers');
  return (
    <Entry
      at={item.at}
      kind="data"
      icon={UserCheck}
      title={t.visitorKnown}
      of={`${t.identityKind('anonymous')} ${item.anonymousId}`}
    />
  );
}
