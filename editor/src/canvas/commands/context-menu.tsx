import { Menu, Portal } from '@mantine/core';
import type { Place } from '@olle/shared/journey/operations/place';
import { useReturnFocus } from '../../commands/use-return-focus.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { documentOf } from '../store/editor-store.ts';
import { useCanvasScope } from './canvas-scope.ts';
import { CommandMenuItems } from './command-menu.tsx';
import classes from './context-menu.module.css';
import { openContextMenu } from './context-menu-store.ts';
import { menuPlaceOf } from './menu-place-of.ts';
import { PointAnchor } from './point-anchor.tsx';

/** The menu at the point that was clicked, or below what has the focus: commands for what is chosen. */
export function ContextMenu({ screen }: { readonly screen: Place }) {
  const t = useMessages('canvas');
  const { store } = useCanvasScope();
  useReturnFocus();
  const state = store.getState();
  return (
    <Portal {...intoPage}>
      <Menu
        opened
        onClose={() => openContextMenu(null)}
        position="bottom-start"
        withinPortal={false}
        trapFocus
        middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}
        width={290}
      >
        <Menu.Target>
          <PointAnchor aria-label={t.commands.menu} screen={screen} />
        </Menu.Target>
        <Menu.Dropdown mah="90vh" className={classes.list ?? ''} onContextMenu={(event) => event.preventDefault()}>
          <CommandMenuItems place={menuPlaceOf(documentOf(state), state.selection)} />
        </Menu.Dropdown>
      </Menu>
    </Portal>
  );
}
