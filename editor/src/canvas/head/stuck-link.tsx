import { CircleX } from 'lucide-react';
import { useStuckSummary, useUnsentSummary } from '../../api/stuck.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** How many wait for a person in this journey, when there are any. */
export function StuckLink({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('canvas').stuck;
  const format = useFormat();
  const stuck = useStuckSummary(journeyId).data?.total ?? 0;
  const { failed = 0, unknown = 0 } = useUnsentSummary(journeyId).data ?? {};
  const unsent = failed + unknown;
  if (stuck + unsent === 0) return null;
  const say = unsent === 0 ? t.onJourney : stuck === 0 ? t.unsentOnJourney : t.bothOnJourney;
  return (
    <ButtonLink to="/stuck" search={{ journeyId }} leftSection={<CircleX size={14} aria-hidden />}>
      {say(format.number(stuck + unsent))}
    </ButtonLink>
  );
}
