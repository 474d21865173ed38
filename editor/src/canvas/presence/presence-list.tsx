import { Tooltip } from '@mantine/core';
import { nodeById } from '@olle/shared/journey/graph';
import { Pencil } from 'lucide-react';
import { useActorName } from '../../components/use-actor-name.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useStepTitles } from '../use-step-titles.ts';
import { colourOf, type Person } from './people.ts';
import classes from './presence.module.css';
import { thisTab } from './tab.ts';

/** More than these are a number. */
const shown = 4;

/** Who else has this draft open, in the head of the editor. */
export function PresenceList() {
  const t = useMessages('presence');
  const presence = useEditor((state) => state.presence);
  const others = presence?.people.filter(({ tab }) => tab !== thisTab().id) ?? [];
  if (others.length === 0) return null;
  return (
    <ul className={classes.people} aria-label={t.people}>
      {others.slice(0, shown).map((person) => (
        <Face key={person.tab} person={person} />
      ))}
      {others.length > shown && <li className={classes.more}>{t.more(others.length - shown)}</li>}
    </ul>
  );
}

function Face({ person }: { readonly person: Person }) {
  const t = useMessages('presence');
  const { nodeId, editingSince } = person;
  const name = useActorName()(person.name);
  const document = useEditor(documentOf);
  const titles = useStepTitles(nodeId !== null && nodeById(document, nodeId) ? document : undefined);
  const step = titles.find(({ id }) => id === nodeId)?.title;
  const words = [editingSince === null ? t.looks(name) : t.edits(name), step && t.at(step)].filter(Boolean).join(' · ');
  return (
    <li>
      <Tooltip label={words}>
        <span className={classes.face} style={{ background: colourOf(person.name) }} role="img" aria-label={words}>
          {Array.from(name)[0]}
          {editingSince !== null && (
            <span className={classes.pencil}>
              <Pencil size={9} aria-hidden />
            </span>
          )}
        </span>
      </Tooltip>
    </li>
  );
}
