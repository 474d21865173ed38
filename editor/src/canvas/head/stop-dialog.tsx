import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { useJourneyMove } from './use-journey-move.ts';

/** Nobody enters any more; what becomes of those inside has to be said. */
export function StopDialog({ journeyId, onClose }: { readonly journeyId: string; readonly onClose: () => void }) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const format = useFormat();
  const waiting = useEditor(({ figures }) => figures?.waiting);
  // Of a few days, or of one version, there may be others.
  const isNobody = useEditor(
    ({ figures, range }) => figures?.waiting === 0 && range.name === 'all' && range.version === null,
  );
  const [inFlight, setInFlight] = useState('finish');
  const moving = useJourneyMove(journeyId);
  return (
    <Dialog onClose={onClose} title={t.stop.title}>
      <Stack gap={16}>
        {isNobody ? (
          <Text>{t.stop.nobodyInside}</Text>
        ) : (
          <Radio.Group label={t.stop.inside(format.number(waiting ?? 0))} value={inFlight} onChange={setInFlight}>
            <Stack gap={10} mt={10}>
              <Radio value="finish" label={t.stop.finish} />
              <Radio value="exit" label={t.stop.exit} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="filled"
            loading={moving.isPending}
            onClick={() => moving.mutate({ move: 'stop', body: { inFlight } }, { onSuccess: onClose })}
          >
            {t.moves.stop}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
