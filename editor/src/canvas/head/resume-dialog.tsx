import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { DurationField } from '../../conditions/duration-field.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { useHeld } from '../versions/use-held.ts';
import { useJourneyMove } from './use-journey-move.ts';

/** Customers enter and move again; what becomes of those whose wait ended meanwhile has to be said. */
export function ResumeDialog({ journeyId, onClose }: { readonly journeyId: string; readonly onClose: () => void }) {
  const t = useMessages('canvas');
  const { resume } = useMessages('versions');
  const words = useMessages('components');
  const format = useFormat();
  const held = useHeld(journeyId);
  const [how, setHow] = useState('now');
  const [older, setOlder] = useState('PT6H');
  const moving = useJourneyMove(journeyId);
  const overdue = how === 'skip' ? { skipOlderThan: older } : how;
  return (
    <Dialog onClose={onClose} title={resume.title}>
      <Stack gap={16}>
        <Radio.Group
          label={
            held.count === 0 ? resume.nobody : resume.question(`${format.number(held.count)}${held.more ? '+' : ''}`)
          }
          value={how}
          onChange={setHow}
        >
          <Stack gap={10} mt={10}>
            <Radio value="now" label={resume.now} />
            <Radio value="spread" label={resume.spread} />
            <Radio value="skip" label={resume.skip} />
          </Stack>
        </Radio.Group>
        {how === 'skip' && <DurationField name="older" label={resume.older} value={older} onChange={setOlder} />}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="filled"
            loading={moving.isPending}
            onClick={() => moving.mutate({ move: 'resume', body: { overdue } }, { onSuccess: onClose })}
          >
            {t.moves.resume}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
