import { Button } from '@mantine/core';
import { KeySigns } from '../../commands/key-signs.tsx';
import { keysOf } from '../../commands/keys-of.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { isEnabled, type MenuPlace } from './canvas-command.ts';
import { useCanvasScope } from './canvas-scope.ts';
import { canvasCommands } from './table.ts';

/** What can be done with what is chosen, as buttons in its panel. */
export function CommandButtons({ place }: { readonly place: MenuPlace }) {
  const scope = useCanvasScope();
  const language = useLanguage((state) => state.language);
  // Drawn anew when that changes, which is asked of every command.
  const ids = useEditor(() =>
    canvasCommands
      .filter((command) => command.menus?.includes(place) && isEnabled(command, scope))
      .map(({ id }) => id)
      .join(' '),
  );
  return canvasCommands
    .filter(({ id }) => ids.split(' ').includes(id))
    .map((command) => {
      const { id, icon: Icon, words } = command;
      const [keys] = keysOf(command);
      return (
        <Button
          key={id}
          justify="start"
          leftSection={<Icon size={14} aria-hidden />}
          rightSection={keys !== undefined && <KeySigns keys={keys} />}
          onClick={() => command.run(scope)}
        >
          {words[language]}
        </Button>
      );
    });
}
