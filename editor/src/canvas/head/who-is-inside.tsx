import { Radio, Stack } from '@mantine/core';
import { useSegment, useSegmentPreview } from '../../api/segments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface WhoIsInsideProps {
  readonly segmentId: string;
  readonly everyone: boolean;
  readonly onChoose: (everyone: boolean) => void;
}

/** How many are in the segment already, and whether they are to come in, too. */
export function WhoIsInside({ segmentId, everyone, onChoose }: WhoIsInsideProps) {
  const t = useMessages('canvas').trigger.inside;
  const format = useFormat();
  const segment = useSegment(segmentId);
  const preview = useSegmentPreview(segment.data?.condition ?? null);
  const size = preview.data?.size;
  return (
    <Radio.Group
      label={size === undefined ? t.counting : t.count(format.number(size), segment.data?.name ?? '')}
      value={everyone ? 'all' : 'only'}
      onChange={(value) => onChoose(value === 'all')}
    >
      <Stack gap={8} mt={8}>
        <Radio value="only" label={t.only} />
        <Radio value="all" label={t.all} description={t.hint} disabled={!size} />
      </Stack>
    </Radio.Group>
  );
}
