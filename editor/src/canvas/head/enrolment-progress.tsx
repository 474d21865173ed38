import { Progress, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { enrolmentQuery } from '../../api/enrolments.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** How far the enrolment of a segment has come. */
export function EnrolmentProgress({ enrolmentId }: { readonly enrolmentId: string }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const { data } = useQuery({
    ...enrolmentQuery(enrolmentId),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'running' ? false : 1_000),
  });
  const over = data !== undefined && data.status !== 'running';
  const share = data && data.total > 0 ? (data.processed / data.total) * 100 : over ? 100 : 0;
  const words = data && t.enrol.done(format.number(data.entered), format.number(data.processed - data.entered), over);
  return (
    <Stack gap={8} role="status">
      <Progress value={share} aria-label={t.enrol.progress} />
      <span>{words ?? t.enrol.progress}</span>
    </Stack>
  );
}
