import { ActionIcon, Tooltip } from '@mantine/core';
import { chordAria } from '../../commands/chord.ts';
import { KeySigns } from '../../commands/key-signs.tsx';
import { keysOf } from '../../commands/keys-of.ts';
import { isMac } from '../../commands/platform.ts';
import { intoPage } from '../../components/into-page.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useView } from '../flow/use-view.ts';
import { useEditor } from '../store/editor-context.tsx';
import { belongs, type CanvasCommand, isEnabled, type ToolbarPart, toolbarParts } from './canvas-command.ts';
import { useCanvasScope } from './canvas-scope.ts';
import { canvasCommands } from './table.ts';
import classes from './toolbar.module.css';

export function Toolbar() {
  const t = useMessages('canvas');
  const scope = useCanvasScope();
  const outline = scope.drawing() === 'outline';
  const of = (part: ToolbarPart) =>
    canvasCommands.filter((each) => each.toolbar === part && (outline || part !== 'row') && belongs(each, scope));
  const parts = toolbarParts
    .map((part) => ({ part, commands: of(part) }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t.toolbar}>
      {parts.map(({ part, commands }) => (
        <span key={part} className={classes.part}>
          {commands.map((command) => (
            <Tool key={command.id} command={command} />
          ))}
        </span>
      ))}
    </div>
  );
}

function Tool({ command }: { readonly command: CanvasCommand }) {
  const scope = useCanvasScope();
  const label = useLanguage(({ language }) => command.words[language]);
  const enabled = useEditor(() => isEnabled(command, scope));
  // Some switches are the view's, and some the editor's.
  const pressed = [useEditor(() => command.pressed?.(scope)), useView(() => command.pressed?.(scope))].at(-1);
  const { icon: Icon, Face, isNamed = false } = command;
  const keys = keysOf(command);
  // A switch that cannot be used says nothing by standing there.
  if (!enabled && command.pressed) return null;
  return (
    <Tooltip
      portalProps={intoPage}
      label={
        <span className={classes.hint}>
          {label} {keys[0] !== undefined && <KeySigns keys={keys[0]} />}
        </span>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={keys.map((each) => chordAria(each, isMac)).join(' ') || undefined}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        data-pressed={pressed || undefined}
        data-named={isNamed || undefined}
        className={Face ? classes.figure : classes.tool}
        disabled={!enabled}
        onClick={() => command.run(scope)}
      >
        {Face ? <Face /> : <Icon size={16} />}
        {isNamed && <span className={classes.name}>{label}</span>}
      </ActionIcon>
    </Tooltip>
  );
}
