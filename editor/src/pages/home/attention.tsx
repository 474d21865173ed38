import { CircleCheck } from 'lucide-react';
import { useCouponPools } from '../../api/coupon-pools.ts';
import { useDeadLetters } from '../../api/dead-letters.ts';
import type { Journey } from '../../api/journeys.ts';
import { useMessageList } from '../../api/messages.ts';
import { useStuckRuns } from '../../api/runs.ts';
import { useSession } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './attention.module.css';
import { AttentionItem } from './attention-item.tsx';
import { draftProblems } from './draft-problems.ts';

/** What the software cannot decide or was told not to do, each with the one next step. */
export function Attention({ journeys }: { readonly journeys: readonly Journey[] }) {
  const t = useMessages('home');
  const format = useFormat();
  const session = useSession();
  const stuck = useStuckRuns();
  const failed = useMessageList({ status: 'failed' });
  const unknown = useMessageList({ status: 'unknown' });
  const letters = useDeadLetters();
  const pools = useCouponPools();
  const low = pools.items.filter((pool) => pool.low && pool.total > 0);
  const lists = [stuck, failed, unknown, letters];
  const drafts = draftProblems(journeys);
  const paused = session.data?.workspace.sendingPaused === true;
  const count = ({ items, hasMore }: { items: readonly unknown[]; hasMore: boolean }): string =>
    hasMore ? t.more(format.number(items.length)) : format.number(items.length);
  const [latest] = stuck.items;
  const settled = lists.every(({ isPending }) => !isPending);
  const allWell =
    settled &&
    drafts.length === 0 &&
    low.length === 0 &&
    lists.every(({ items, error }) => !error && items.length === 0);

  return (
    <Section title={t.attention}>
      {allWell && (
        <p className={classes.well}>
          <CircleCheck size={16} aria-hidden /> {paused ? t.onlyPaused : t.allWell}
        </p>
      )}
      <ul className={classes.list} aria-busy={!settled}>
        {latest && (
          <AttentionItem
            tone="failed"
            title={t.stuckRuns(count(stuck))}
            hint={t.stuckRunsHint(latest.journeyName)}
            link={{ to: '/stuck', label: t.seeStuck }}
          />
        )}
        {failed.items.length > 0 && (
          <AttentionItem
            tone="failed"
            title={t.failedMessages(count(failed))}
            hint={t.failedMessagesHint}
            link={{ to: '/messages', search: { status: 'failed' }, label: t.seeMessages }}
          />
        )}
        {unknown.items.length > 0 && (
          <AttentionItem
            tone="held"
            title={t.unknownMessages(count(unknown))}
            hint={t.unknownMessagesHint}
            link={{ to: '/messages', search: { status: 'unknown' }, label: t.seeMessages }}
          />
        )}
        {letters.items.length > 0 && (
          <AttentionItem
            tone="held"
            title={t.deadLetters(count(letters))}
            hint={t.deadLettersHint}
            link={{ to: '/settings', hash: 'dead-letters', label: t.seeDeadLetters }}
          />
        )}
        {low.map(({ id, name, available }) => (
          <AttentionItem
            key={id}
            tone={available === 0 ? 'failed' : 'held'}
            title={available === 0 ? t.poolEmpty(name) : t.poolLow(name, format.number(available))}
            hint={t.poolLowHint}
            link={{ to: '/settings', label: t.seePools }}
          />
        ))}
        {drafts.map(({ id, name, count: problems }) => (
          <AttentionItem
            key={id}
            tone="held"
            title={t.draftProblems(name, format.number(problems))}
            hint={t.draftProblemsHint}
            link={{ to: '/journeys/$journeyId', params: { journeyId: id }, label: t.seeDraft }}
          />
        ))}
      </ul>
      {lists.some(({ error }) => error) && <p className={classes.unchecked}>{t.unchecked}</p>}
    </Section>
  );
}
