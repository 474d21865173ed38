import { Button, Stack } from '@mantine/core';
import { Play } from 'lucide-react';
import { useVersions } from '../../api/versions.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useActorName } from '../../components/use-actor-name.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { Compare } from './compare.tsx';
import { MovesList } from './moves-list.tsx';
import { ScheduledList } from './scheduled-list.tsx';
import classes from './versions.module.css';

interface VersionsDialogProps {
  readonly journeyId: string;
  readonly onRollBack: (version: number) => void;
  readonly onReadText: (version: number) => void;
  readonly onClose: () => void;
}

/** All that was published, any two of them side by side, and the way back to one. */
export function VersionsDialog({ journeyId, onRollBack, onReadText, onClose }: VersionsDialogProps) {
  const t = useMessages('versions');
  const words = useMessages('components');
  const text = useMessages('text');
  const nameOf = useActorName();
  const format = useFormat();
  const versions = useVersions(journeyId);
  return (
    <Dialog onClose={onClose} title={t.title} size={640}>
      <Stack gap={20}>
        {versions.error && <ErrorState error={versions.error} onRetry={versions.retry} />}
        <ul className={classes.versions} aria-label={t.list} tabIndex={versions.items.length > 5 ? 0 : undefined}>
          {versions.items.map(({ version, note, override, publishedBy, publishedAt, live }) => (
            <li key={version} className={classes.version}>
              <strong>{t.version(version)}</strong>
              {live && <StateBadge tone="live" icon={Play} label={t.live} />}
              <div className={classes.about}>
                <div className={classes.note}>{note || t.noNote}</div>
                {override !== null && <p className={classes.quiet}>{t.override(override)}</p>}
                <p className={classes.quiet}>{t.by(nameOf(publishedBy), format.dateTime(publishedAt))}</p>
              </div>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onReadText(version)}>
                {text.asText}
              </Button>
              {!live && (
                <Button size="compact-sm" onClick={() => onRollBack(version)}>
                  {t.rollBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {versions.hasMore && (
          <Button loading={versions.isLoadingMore} onClick={versions.more}>
            {words.more}
          </Button>
        )}
        <ScheduledList journeyId={journeyId} />
        <MovesList journeyId={journeyId} />
        <Compare journeyId={journeyId} versions={versions.items.map(({ version }) => version)} />
      </Stack>
    </Dialog>
  );
}
