import type { JourneyDocument } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Zap } from 'lucide-react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import classes from './gallery.module.css';

/** The journey's steps in the order in which they are drawn, small. */
export function MiniPath({ nodes }: Pick<JourneyDocument, 'nodes'>) {
  const t = useMessages('gallery');
  const language = useLanguage((state) => state.language);
  // Where people leave by the way says nothing of what they get.
  const steps = nodes.filter(({ type }) => definitionOf(type).family !== 'end');
  const names = [t.starts, ...steps.map(({ type }) => nodeMessages(type, language).name)];
  return (
    <div className={classes.path} role="img" aria-label={t.path(names.join(' → '))}>
      <span className={classes.tile} data-family="trigger">
        <Zap size={14} />
      </span>
      {steps.map(({ id, type }) => {
        const { icon: Icon } = cardLook(type);
        return (
          <span key={id} className={classes.tile} data-family={definitionOf(type).family}>
            <Icon size={14} />
          </span>
        );
      })}
    </div>
  );
}
