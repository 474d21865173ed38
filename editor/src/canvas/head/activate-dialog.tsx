import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { sameTrigger } from '../../api/publish-check.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../dialog.module.css';
import { Dialog } from '../dialog.tsx';
import { EnrolmentProgress } from './enrolment-progress.tsx';
import { SameTriggerWarning } from './same-trigger-warning.tsx';
import { startCheck } from './start-check.ts';
import { useEnrol } from './use-enrol.ts';
import { useJourneyMove } from './use-journey-move.ts';
import { WhoIsInside } from './who-is-inside.tsx';

interface ActivateDialogProps {
  readonly journeyId: string;
  readonly live: NonNullable<Journey['live']>;
  readonly onClose: () => void;
}

/**
 * What is asked before a journey starts: whether it may run beside others that begin with the same, and of one that
 * listens to a segment, whether those who are in it already enter, too.
 */
export function ActivateDialog({ journeyId, live, onClose }: ActivateDialogProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const { trigger } = live.document;
  const segmentId = trigger.type === 'segment' && trigger.on === 'enters' ? trigger.segmentId : null;
  const [everyone, setEveryone] = useState(false);
  const moving = useJourneyMove(journeyId);
  const enrol = useEnrol(journeyId);
  const check = useQuery(startCheck(journeyId, live.version));
  const others = check.data ? sameTrigger(check.data) : null;
  const start = async (): Promise<void> => {
    // Tried again after the enrolment failed, it is active already.
    if (!moving.isSuccess) await moving.mutateAsync({ move: 'activate' });
    if (everyone && segmentId !== null)
      await enrol.mutateAsync({ segmentId, payload: { segmentId, change: 'entered' } });
    else onClose();
  };
  return (
    <Dialog onClose={onClose} title={t.trigger.inside.title}>
      <Stack gap={16}>
        {enrol.data ? (
          <EnrolmentProgress enrolmentId={enrol.data.enrolmentId} />
        ) : (
          <>
            {others && <SameTriggerWarning found={others} onClose={onClose} />}
            {segmentId !== null && <WhoIsInside segmentId={segmentId} everyone={everyone} onChoose={setEveryone} />}
          </>
        )}
      </Stack>
      <div className={classes.actions} style={{ marginTop: 16 }}>
        <Button onClick={onClose}>{enrol.data ? words.close : words.cancel}</Button>
        {!enrol.data && (
          <Button
            variant="filled"
            loading={check.isPending || moving.isPending || enrol.isPending}
            // What went wrong is told by the toast.
            onClick={() => void start().catch(() => {})}
          >
            {others ? t.moves.startAnyway : t.moves.activate}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
