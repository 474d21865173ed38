import { useEffect } from 'react';
import { selectSoon } from '../../components/select-soon.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import classes from './head.module.css';

/** The journey's name, edited where it stands. */
export function NameInput() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const name = useEditor((state) => documentOf(state).name);
  const readOnly = useEditor((state) => state.readOnly);
  useEffect(() => {
    document.title = `${name} · Olle`;
  }, [name]);
  return (
    <h1 className={classes.name}>
      <span className={classes.size} aria-hidden>
        {name || t.noName}
      </span>
      <input
        className={classes.input}
        aria-label={t.name}
        placeholder={t.noName}
        maxLength={200}
        readOnly={readOnly}
        value={name}
        // Nobody keeps the name that it has before anybody named it.
        onFocus={({ currentTarget }) => name === t.noName && selectSoon(currentTarget)}
        onChange={({ currentTarget }) => store.getState().apply({ type: 'rename', name: currentTarget.value }, 'name')}
        onBlur={() => store.getState().endGesture()}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      />
    </h1>
  );
}
