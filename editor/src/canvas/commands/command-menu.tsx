import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { KeySigns } from '../../commands/key-signs.tsx';
import { keysOf } from '../../commands/keys-of.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { type CanvasCommand, isEnabled, type MenuPlace } from './canvas-command.ts';
import { type CanvasScope, useCanvasScope } from './canvas-scope.ts';
import { canvasCommands } from './table.ts';

interface CommandMenuItemsProps {
  readonly place: MenuPlace;
  /** Of a menu below its own button, which stands for it: what is done sees it open. */
  readonly atOnce?: boolean;
}

/** What can be done here now, as the items of a menu: those of one group together. */
export function CommandMenuItems({ place, atOnce = false }: CommandMenuItemsProps) {
  const scope = useCanvasScope();
  const language = useLanguage((state) => state.language);
  const all = commandsFor(place, scope);
  const groups = [...new Set(all.map(({ group }) => group))].map((group) => all.filter((each) => each.group === group));
  return groups.map((commands, index) => (
    <Fragment key={commands[0]?.group}>
      {index > 0 && <Menu.Divider />}
      {commands.map((command) => {
        const { id, icon: Icon, words } = command;
        const [keys] = keysOf(command);
        return (
          <Menu.Item
            key={id}
            leftSection={<Icon size={14} aria-hidden />}
            rightSection={keys === undefined ? undefined : <KeySigns keys={keys} />}
            // What it does may set the focus; a menu that opens at a point gives its own back first.
            onClick={() => (atOnce ? command.run(scope) : setTimeout(() => command.run(scope)))}
          >
            {words[language]}
          </Menu.Item>
        );
      })}
    </Fragment>
  ));
}

const commandsFor = (place: MenuPlace, scope: CanvasScope): readonly CanvasCommand[] =>
  canvasCommands.filter((command) => command.menus?.includes(place) && isEnabled(command, scope));
