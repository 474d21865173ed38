import { Button } from '@mantine/core';
import { Eye, RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useSession } from '../../api/session.ts';
import { useActorName } from '../../components/use-actor-name.ts';
import { useToast } from '../../components/use-toast.ts';
import { part } from '../../fetched/part.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useHeadDialog } from '../head/head-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { editorOf } from './people.ts';
import classes from './presence.module.css';
import type { Editing } from './use-editing.ts';

const TakeOverDialog = part(() => import('./take-over-dialog.tsx').then((module) => module.TakeOverDialog));

/** Why nothing can be changed here now, and the way to change that; or that the draft was saved elsewhere. */
export function PresenceBar({ editing: { displaced, moved, follow } }: { readonly editing: Editing }) {
  const t = useMessages('presence');
  const format = useFormat();
  const toast = useToast();
  const nameOf = useActorName();
  const session = useSession();
  const readOnly = useEditor((state) => state.readOnly);
  const editor = useEditor((state) => editorOf(state.presence));
  const ask = useHeadDialog('take-over');
  // The lock came free while it was asked: when it is held again, nothing is asked by itself.
  useEffect(() => {
    if (!readOnly) ask.close();
  }, [readOnly]);
  if (readOnly && editor?.editingSince) {
    const since = format.time(editor.editingSince);
    const own = editor.name === session.data?.actor.name;
    const name = nameOf(editor.name);
    const words = own ? t.ownTab : displaced ? t.taken(name, since) : t.readOnly(name, since);
    return (
      <div className={classes.bar} role="status">
        <Eye size={16} aria-hidden />
        <span className={classes.words}>{words}</span>
        <Button size="compact-sm" onClick={ask.open}>
          {displaced ? t.takeBack : t.takeOver}
        </Button>
        {ask.opened && <TakeOverDialog editor={editor} own={own} onClose={ask.close} />}
      </div>
    );
  }
  if (!moved) return null;
  return (
    <div className={classes.bar} role="status">
      <RefreshCw size={16} aria-hidden />
      <span className={classes.words}>{t.moved(nameOf(moved.by), format.ago(moved.at))}</span>
      <Button size="compact-sm" onClick={() => void follow().catch(toast.failed)}>
        {t.follow}
      </Button>
    </div>
  );
}
