import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSegment, useSegmentPreview } from '../../api/segments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { EnrolmentProgress } from './enrolment-progress.tsx';
import { useEnrol } from './use-enrol.ts';
import { useJourneyMove } from './use-journey-move.ts';

interface ActivateDialogProps {
  readonly journeyId: string;
  readonly segmentId: string;
  readonly onClose: () => void;
}

/** Starts a journey that listens to a segment, and asks whether those who are in it already enter, too. */
export function ActivateDialog({ journeyId, segmentId, onClose }: ActivateDialogProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const format = useFormat();
  const [everyone, setEveryone] = useState(false);
  const moving = useJourneyMove(journeyId);
  const segment = useSegment(segmentId);
  const preview = useSegmentPreview(segment.data?.condition ?? null);
  const size = preview.data?.size;
  const enrol = useEnrol(journeyId);
  const start = async (): Promise<void> => {
    // Tried again after the enrolment failed, it is active already.
    if (!moving.isSuccess) await moving.mutateAsync({ move: 'activate' });
    if (everyone) await enrol.mutateAsync({ segmentId, payload: { segmentId, change: 'entered' } });
    else onClose();
  };
  return (
    <Dialog onClose={onClose} title={t.trigger.inside.title}>
      <Stack gap={16}>
        {enrol.data ? (
          <EnrolmentProgress enrolmentId={enrol.data.enrolmentId} />
        ) : (
          <Radio.Group
            label={
              size === undefined
                ? t.trigger.inside.counting
                : t.trigger.inside.count(format.number(size), segment.data?.name ?? '')
            }
            value={everyone ? 'all' : 'only'}
            onChange={(value) => setEveryone(value === 'all')}
          >
            <Stack gap={8} mt={8}>
              <Radio value="only" label={t.trigger.inside.only} />
              <Radio value="all" label={t.trigger.inside.all} description={t.trigger.inside.hint} disabled={!size} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{enrol.data ? words.close : words.cancel}</Button>
          {!enrol.data && (
            <Button
              variant="filled"
              loading={moving.isPending || enrol.isPending}
              // What went wrong is told by the toast.
              onClick={() => void start().catch(() => {})}
            >
              {t.moves.activate}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
