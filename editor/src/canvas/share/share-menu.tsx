import { ActionIcon, Menu } from '@mantine/core';
import { FileImage, FileText, Image, Link2, Printer, Share2 } from 'lucide-react';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { copyLink } from './copy-link.ts';
import { askForPicture } from './share-store.ts';

const icons = { png: Image, svg: FileImage, pdf: FileText };
const kinds = ['png', 'svg', 'pdf'] as const;

/** A link to this journey or to its chosen step, and the drawing as a file or on paper. */
export function ShareMenu() {
  const t = useMessages('canvas').share;
  const store = useEditorStore();
  const one = useEditor(({ selection }) => selection.nodes.length === 1);
  return (
    <Menu position="bottom-end" portalProps={intoPage}>
      <Menu.Target>
        <ActionIcon aria-label={t.menu}>
          <Share2 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Link2 size={14} />} onClick={() => void copyLink(store)}>
          {one ? t.linkToStep : t.link}
        </Menu.Item>
        <Menu.Divider />
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <Menu.Item key={kind} leftSection={<Icon size={14} />} onClick={() => askForPicture(kind)}>
              {t.kinds[kind]}
            </Menu.Item>
          );
        })}
        <Menu.Item leftSection={<Printer size={14} />} onClick={() => askForPicture('print')}>
          {t.print}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
