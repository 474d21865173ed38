import { ActionIcon, Menu } from '@mantine/core';
import { Share2 } from 'lucide-react';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { CommandMenuItems } from '../commands/command-menu.tsx';
import { usePictures } from './share-store.ts';

/** A link to this journey or to its chosen step, and the drawing as a file or on paper. */
export function ShareMenu() {
  const t = useMessages('canvas').share;
  // Drawn anew once pictures can be made.
  usePictures();
  return (
    <Menu position="bottom-end" portalProps={intoPage}>
      <Menu.Target>
        <ActionIcon aria-label={t.menu}>
          <Share2 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandMenuItems place="share" atOnce />
      </Menu.Dropdown>
    </Menu>
  );
}
