import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { Link2 } from 'lucide-react';
import { copyText } from '../../../components/copy-text.ts';
import { Section } from '../../../components/section.tsx';
import { useToast } from '../../../components/use-toast.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ByJourney } from './by-journey.tsx';
import { ByTime } from './by-time.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { useHistorySearch } from './use-history-search.ts';

/**
 * What happened to this customer. By journeys unless somebody asks otherwise: who is asked "why did she not get it?" looks
 * for the one story among all that happened at the same time.
 */
export function HistoryPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const toast = useToast();
  const { byTime, change } = useHistorySearch();
  const copyLink = async (): Promise<void> => {
    if (await copyText(location.href)) toast.done(t.linkCopied);
    else toast.refused(t.linkNotCopied);
  };
  return (
    <Section
      title={t.timeline}
      flush
      actions={
        <>
          <SegmentedControl
            aria-label={t.order}
            value={byTime ? 'time' : 'journey'}
            onChange={(value) => change({ by: value === 'time' ? value : undefined })}
            data={[
              { value: 'journey', label: t.byJourney },
              { value: 'time', label: t.byTime },
            ]}
          />
          <Tooltip label={t.copyLink}>
            <ActionIcon aria-label={t.copyLink} onClick={() => void copyLink()}>
              <Link2 size={16} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <HistoryFilters pathId={pathId} />
      {byTime ? <ByTime pathId={pathId} /> : <ByJourney pathId={pathId} />}
    </Section>
  );
}
