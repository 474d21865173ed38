import { Progress, Stack } from '@mantine/core';
import type { enrolmentAnswer } from '@olle/shared/api/enrolments';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

type Enrolment = z.infer<typeof enrolmentAnswer>;

/** How far the enrolment of a segment has come. */
export function EnrolmentProgress({ enrolmentId }: { readonly enrolmentId: string }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['enrolments', enrolmentId],
    queryFn: () => api.get<Enrolment>(`/api/enrolments/${encodeURIComponent(enrolmentId)}`),
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
