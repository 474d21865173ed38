import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { PublishDialog, VersionsDialog, VersionTextDialog } from './dialogs.ts';
import classes from './head.module.css';
import { useHeadDialog } from './head-store.ts';

interface VersionButtonProps {
  readonly journeyId: string;
  readonly version: number;
  readonly saver: Autosaver | null;
}

/** The live version; behind it are all others. */
export function VersionButton({ journeyId, version, saver }: VersionButtonProps) {
  const t = useMessages('canvas');
  const list = useHeadDialog('versions');
  const [back, rollBack] = useState<number | null>(null);
  const [read, readText] = useState<number | null>(null);
  return (
    <>
      <UnstyledButton className={classes.version} aria-label={t.versions(version)} onClick={list.open}>
        {t.version(version)}
      </UnstyledButton>
      {list.opened && (
        <VersionsDialog
          journeyId={journeyId}
          onClose={list.close}
          onRollBack={(chosen) => {
            list.close();
            rollBack(chosen);
          }}
          onReadText={(chosen) => {
            list.close();
            readText(chosen);
          }}
        />
      )}
      {read !== null && <VersionTextDialog journeyId={journeyId} version={read} onClose={() => readText(null)} />}
      {back !== null && saver && (
        <PublishDialog journeyId={journeyId} saver={saver} version={back} onClose={() => rollBack(null)} />
      )}
    </>
  );
}
