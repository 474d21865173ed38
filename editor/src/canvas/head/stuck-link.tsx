import { CircleX } from 'lucide-react';
import { useStuckSummary } from '../../api/stuck.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** How many cannot go on in this journey, when there are any: a person decides. */
export function StuckLink({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('stuck');
  const format = useFormat();
  const total = useStuckSummary(journeyId).data?.total ?? 0;
  if (total === 0) return null;
  return (
    <ButtonLink to="/stuck" search={{ journeyId }} leftSection={<CircleX size={14} aria-hidden />}>
      {t.onJourney(format.number(total))}
    </ButtonLink>
  );
}
