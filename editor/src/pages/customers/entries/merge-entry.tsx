import { Merge } from 'lucide-react';
import type { TimelineMerge } from '../../../api/timeline.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

export function MergeEntry({ item: { at } }: { readonly item: TimelineMerge }) {
  const t = useMessages('customers');
  return (
    <Entry at={at} kind="data" icon={Merge} title={t.merged}>
      {t.mergedHint}
    </Entry>
  );
}
