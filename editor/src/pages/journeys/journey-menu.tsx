import { ActionIcon, Menu } from '@mantine/core';
import { Archive, ArchiveRestore, CopyPlus, Ellipsis, PencilLine } from 'lucide-react';
import { type Journey, useDuplicateJourney, useUnarchiveJourney } from '../../api/journeys.ts';
import { intoPage } from '../../components/into-page.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useArchive } from './use-archive.tsx';
import { useRenameDialog } from './use-rename-dialog.tsx';

export function JourneyMenu({ journey }: { readonly journey: Journey }) {
  const t = useMessages('journeys');
  const toast = useToast();
  const duplicating = useDuplicateJourney();
  const rename = useRenameDialog();
  const archive = useArchive();
  const unarchiving = useUnarchiveJourney();
  return (
    <Menu portalProps={intoPage}>
      <Menu.Target>
        <ActionIcon aria-label={t.menu(journey.name)} loading={duplicating.isPending}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PencilLine size={14} />} onClick={() => rename(journey)}>
          {t.rename}
        </Menu.Item>
        <Menu.Item
          leftSection={<CopyPlus size={14} />}
          onClick={() =>
            duplicating.mutate(journey.id, { onSuccess: () => toast.done(t.duplicated), onError: toast.failed })
          }
        >
          {t.duplicate}
        </Menu.Item>
        {journey.archivedAt === null ? (
          <Menu.Item leftSection={<Archive size={14} />} onClick={() => archive(journey)}>
            {t.archive}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<ArchiveRestore size={14} />}
            onClick={() =>
              unarchiving.mutate(journey.id, {
                onSuccess: () => toast.done(t.unarchived(journey.name)),
                onError: toast.failed,
              })
            }
          >
            {t.unarchive}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
