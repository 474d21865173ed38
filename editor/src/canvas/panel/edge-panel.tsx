import { useMessages } from '../../i18n/use-messages.ts';
import { CommandButtons } from '../commands/command-buttons.tsx';
import { menuPlaceOf } from '../commands/menu-place-of.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { Fields } from './fields.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';

/** Of a connection, or of an output that leads nowhere yet. */
export function EdgePanel() {
  const t = useMessages('canvas');
  const place = useEditor((state) => menuPlaceOf(documentOf(state), state.selection));
  const readOnly = useEditor((state) => state.readOnly);
  const open = place === 'open';
  const hint = open ? t.commands.openEndHint : readOnly ? '' : t.edgeHint;
  return (
    <>
      <PanelHead title={open ? t.commands.openEnd : t.edge} hint={hint} />
      <div className={classes.body}>
        <Fields>
          <CommandButtons place={place} />
        </Fields>
      </div>
    </>
  );
}
