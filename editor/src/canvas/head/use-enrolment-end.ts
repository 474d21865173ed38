import { usePrevious } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { enrolmentQuery } from '../../api/enrolments.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Says what came of an enrolment once it is under way no longer, unless a dialog says it already. */
export function useEnrolmentEnd(underWay: string | undefined): void {
  const t = useMessages('canvas').enrol;
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const before = usePrevious(underWay);
  useEffect(() => {
    if (before === undefined || before === underWay) return;
    const query = enrolmentQuery(before);
    if (client.getQueryCache().find({ queryKey: query.queryKey })?.isActive()) return;
    client
      .fetchQuery({ ...query, staleTime: 0 })
      .then(({ entered, processed }) =>
        toast.done(t.done(format.number(entered), format.number(processed - entered), true)),
      )
      // Then only the counts say it.
      .catch(() => {});
  }, [before, underWay, client, toast, t, format]);
}
