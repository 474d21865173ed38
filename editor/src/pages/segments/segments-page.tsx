import { Plus } from 'lucide-react';
import { useSegments } from '../../api/segments.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { newSegmentId } from './new-segment-id.ts';
import { SegmentTable } from './segment-table.tsx';

export function SegmentsPage() {
  const t = useMessages('segments');
  const list = useSegments();
  const create = (
    <ButtonLink
      to="/segments/$segmentId"
      params={{ segmentId: newSegmentId }}
      variant="filled"
      leftSection={<Plus size={16} aria-hidden />}
    >
      {t.create}
    </ButtonLink>
  );
  return (
    <Page title={t.title} actions={create}>
      <ListPanel list={list} empty={<EmptyState title={t.emptyTitle} hint={t.emptyHint} />}>
        <SegmentTable segments={list.items} />
      </ListPanel>
    </Page>
  );
}
