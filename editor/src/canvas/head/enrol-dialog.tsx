import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSegment, useSegmentPreview, useSegments } from '../../api/segments.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { newSegmentId } from '../../pages/segments/new-segment-id.ts';
import { Dialog } from '../dialog.tsx';
import { EnrolmentProgress } from './enrolment-progress.tsx';
import { useEnrol } from './use-enrol.ts';

interface EnrolDialogProps {
  readonly journeyId: string;
  readonly onClose: () => void;
}

/** Lets everyone of a segment in, after saying how many they are. */
export function EnrolDialog({ journeyId, onClose }: EnrolDialogProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const format = useFormat();
  const segments = useSegments();
  const [segmentId, setSegmentId] = useState<string | null>(null);
  const segment = useSegment(segmentId ?? undefined);
  const preview = useSegmentPreview(segment.data?.id === segmentId ? (segment.data?.condition ?? null) : null);
  const size = segmentId === null || preview.isPlaceholderData ? undefined : preview.data?.size;
  const enrol = useEnrol(journeyId);
  const hasNone = !segments.isPending && segments.error === null && segments.items.length === 0;
  if (hasNone)
    return (
      <Dialog onClose={onClose} title={t.moves.enrol}>
        <Stack gap={16}>
          <Text>{t.enrol.none}</Text>
          <Group justify="flex-end" gap={8}>
            <Button onClick={onClose}>{words.cancel}</Button>
            <ButtonLink to="/segments/$segmentId" params={{ segmentId: newSegmentId }} variant="filled">
              {t.enrol.make}
            </ButtonLink>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <Dialog onClose={onClose} title={t.moves.enrol}>
      <Stack gap={16}>
        {enrol.data ? (
          <EnrolmentProgress enrolmentId={enrol.data.enrolmentId} />
        ) : (
          <Select
            label={t.enrol.segment}
            placeholder={t.enrol.choose}
            description={size === undefined ? t.enrol.hint : t.enrol.size(format.number(size))}
            searchable
            value={segmentId}
            onChange={setSegmentId}
            data={segments.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{enrol.data ? words.close : words.cancel}</Button>
          {!enrol.data && (
            <Button
              variant="filled"
              disabled={size === undefined || size === 0}
              loading={enrol.isPending}
              onClick={() => segmentId !== null && enrol.mutate({ segmentId })}
            >
              {size === undefined ? t.enrol.start : t.enrol.startWith(format.number(size))}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
