import { Button } from '@mantine/core';
import { Check, Crosshair, ExternalLink, Sparkles } from 'lucide-react';
import { pathIdOf } from '../api/customers.ts';
import { useSettings } from '../api/settings.ts';
import { useOpenEditor } from '../canvas/store/open-editor.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { useToast } from '../components/use-toast.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { type Facts, missed } from './facts.ts';
import { guide, useGuide } from './guide-store.ts';
import { nameThisPage, shopVisit } from './shop-visit.ts';
import { doable, type TaskId } from './steps.ts';
import { useWords } from './use-words.ts';

/** Those have a link that leads there. */
const linked: ReadonlySet<TaskId> = new Set(['read', 'why']);

const reviewed = (): void => guide.note({ reviewed: true });

interface TaskActionsProps {
  readonly task: TaskId;
  readonly facts: Facts;
  readonly show: (() => void) | null;
  readonly hasShop: boolean | undefined;
}

/** The ways on from where somebody stands: being shown the place, having it done, or a link to where it happens. */
export function TaskActions({ task, facts, show, hasShop }: TaskActionsProps) {
  const { t } = useWords();
  const { journeyId } = useGuide();
  const editor = useOpenEditor(({ store }) => (store?.getState().journeyId === journeyId ? store : null));
  const toast = useToast();
  const language = useLanguage((state) => state.language);
  const settings = useSettings().data;
  const shops = task === 'cart' || task === 'consent' || (task === 'sent' && missed(facts));
  const signsUp = task === 'consent';
  const help = (): void => {
    if (!editor) return;
    // It knows the whole language of journeys, and few ask for it.
    import('./do-it.ts')
      .then(({ doIt }) => doIt(task, editor, { name: t.example, subject: t.exampleSubject, language, settings }))
      .catch(toast.failed);
  };
  return (
    <>
      {show && !linked.has(task) && (
        <Button size="compact-sm" leftSection={<Crosshair size={14} aria-hidden />} onClick={show}>
          {t.show}
        </Button>
      )}
      {editor && !facts.readOnly && doable.has(task) && (
        <Button size="compact-sm" leftSection={<Sparkles size={14} aria-hidden />} onClick={help}>
          {t.doIt}
        </Button>
      )}
      {task === 'review' && (
        <Button size="compact-sm" leftSection={<Check size={14} aria-hidden />} onClick={reviewed}>
          {t.reviewed}
        </Button>
      )}
      {shops && hasShop && (
        <Button
          component="a"
          href={shopVisit(signsUp ? '/shop/sign-up' : '/shop', journeyId)}
          target="_blank"
          rel="opener"
          onClick={nameThisPage}
          size="compact-sm"
          title={t.newTab}
          rightSection={<ExternalLink size={14} aria-hidden />}
        >
          {signsUp ? t.toSignUp : t.toShop}
        </Button>
      )}
      <ToWhatCame task={task} facts={facts} journeyId={editor ? null : journeyId} />
    </>
  );
}

interface ToWhatCameProps extends Pick<TaskActionsProps, 'task' | 'facts'> {
  /** To be opened; null while it is. */
  readonly journeyId: string | null;
}

/** Of a journey that runs: its drawing, the mail, and the one who got it. */
function ToWhatCame({ task, facts, journeyId }: ToWhatCameProps) {
  const { t } = useWords();
  const { run, message, mailId } = facts;
  const compact = { size: 'compact-sm' } as const;
  if (task === 'read' && message) {
    return mailId ? (
      <ButtonLink to="/inbox" search={{ mail: mailId }} {...compact}>
        {t.toMail}
      </ButtonLink>
    ) : (
      <ButtonLink to="/messages" search={{ message: message.id }} {...compact}>
        {t.toMail}
      </ButtonLink>
    );
  }
  const customer = message ?? run;
  if (customer && (task === 'why' || ((task === 'sent' || task === 'consent') && missed(facts)))) {
    return (
      <ButtonLink to="/customers/$userId" params={{ userId: pathIdOf(customer) }} {...compact}>
        {t.toCustomer}
      </ButtonLink>
    );
  }
  if (task === 'sent' && journeyId !== null) {
    return (
      <ButtonLink to="/journeys/$journeyId" params={{ journeyId }} {...compact}>
        {t.toJourney}
      </ButtonLink>
    );
  }
  return null;
}
