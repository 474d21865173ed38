import { sayMove } from '@olle/shared/i18n/say-move';
import { Link } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useActorName } from '../../../../components/use-actor-name.ts';
import { useLanguage } from '../../../../i18n/language-store.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';

/** The customer goes by another version of a journey, or by the one before again. */
export function MoveEntry({ item, inRun }: { readonly item: TimelineOf<'move'>; readonly inRun: boolean }) {
  const t = useMessages('customers');
  const actorName = useActorName();
  const language = useLanguage((state) => state.language);
  return (
    <Entry
      at={item.at}
      kind="data"
      icon={GitCompareArrows}
      title={t.versionMove}
      of={!inRun && (item.journeyName || t.untitled)}
      links={
        !inRun && (
          <Link to="/runs/$runId" params={{ runId: item.runId }}>
            {t.seePath}
          </Link>
        )
      }
    >
      {sayMove(item, language)}
      {item.change !== 'undone' && ` (${t.publishedBy(actorName(item.actor))})`}
    </Entry>
  );
}
