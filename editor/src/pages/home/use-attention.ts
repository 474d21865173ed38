import { useCouponPools } from '../../api/coupon-pools.ts';
import { useAnyCustomer } from '../../api/customers.ts';
import { useDeadLetters } from '../../api/dead-letters.ts';
import type { Journey } from '../../api/journeys.ts';
import { useOverview } from '../../api/overview.ts';
import { useStuckRuns } from '../../api/runs.ts';
import { useUnsentSummary } from '../../api/stuck.ts';
import type { List } from '../../api/use-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { AttentionItemProps } from './attention-item.tsx';
import { useDraftProblems } from './use-draft-problems.ts';

export interface Attention {
  readonly matters: readonly AttentionItemProps[];
  /** Everything has been looked up, or could not be. */
  readonly isSettled: boolean;
  readonly isWhole: boolean;
}

/** What waits for a person, the gravest first. */
export function useAttention(journeys: List<Journey>): Attention {
  const t = useMessages('home');
  const words = useMessages('components');
  const format = useFormat();
  const stuck = useStuckRuns();
  const unsent = useUnsentSummary();
  const { failed = 0, unknown = 0 } = unsent.data ?? {};
  const letters = useDeadLetters();
  const pools = useCouponPools();
  const overview = useOverview();
  const anyone = useAnyCustomer();
  const drafts = useDraftProblems(journeys.items);
  const channels: Readonly<Record<string, string>> = words.channel;
  const looked = [stuck, unsent, letters, pools, journeys, overview, anyone, drafts];
  const count = ({ items, hasMore }: { items: readonly unknown[]; hasMore: boolean }): string =>
    hasMore ? t.more(format.number(items.length)) : format.number(items.length);
  const [latest] = stuck.items;
  const matters: (AttentionItemProps | false | undefined)[] = [
    ...(overview.data?.accounts ?? []).map(
      ({ channel, waiting, since, error }): AttentionItemProps => ({
        tone: 'failed',
        title: t.accountAway(channels[channel] ?? channel, format.number(waiting)),
        hint: t.accountAwayHint(format.dateTime(since), error),
        link: { to: '/messages', search: { status: 'queued' }, label: t.seeMessages },
      }),
    ),
    latest && {
      tone: 'failed',
      title: t.stuckRuns(count(stuck)),
      hint: t.stuckRunsHint(latest.journeyName),
      link: { to: '/stuck', label: t.seeStuck },
    },
    failed > 0 && {
      tone: 'failed',
      title: t.failedMessages(format.number(failed)),
      hint: t.failedMessagesHint,
      link: { to: '/stuck', hash: 'unsent', label: t.seeUnsent },
    },
    unknown > 0 && {
      tone: 'held',
      title: t.unknownMessages(format.number(unknown)),
      hint: t.unknownMessagesHint,
      link: { to: '/stuck', hash: 'unsent', label: t.seeUnsent },
    },
    letters.items.length > 0 && {
      tone: 'held',
      title: t.deadLetters(count(letters)),
      hint: t.deadLettersHint,
      link: { to: '/settings', hash: 'dead-letters', label: t.seeDeadLetters },
    },
    ...pools.items
      // One that never had a code is only just being made.
      .filter(({ low, total }) => low && total > 0)
      .map(
        ({ name, available }): AttentionItemProps => ({
          tone: available === 0 ? 'failed' : 'held',
          title: available === 0 ? t.poolEmpty(name) : t.poolLow(name, format.number(available)),
          hint: t.poolLowHint,
          link: { to: '/settings', hash: 'coupon-pools', label: t.seePools },
        }),
      ),
    ...drafts.items.map(
      ({ id, name, count: problems }): AttentionItemProps => ({
        tone: 'held',
        title: t.draftProblems(name, format.number(problems)),
        hint: t.draftProblemsHint,
        link: { to: '/journeys/$journeyId', params: { journeyId: id }, label: t.seeDraft },
      }),
    ),
    ...(overview.data?.moves ?? []).map(
      ({ kind, journeyId, journeyName, done, total }): AttentionItemProps => ({
        tone: 'moving',
        title: t.moving[kind](journeyName),
        hint: t.movingHint(format.number(done), format.number(total)),
        share: total === 0 ? 0 : done / total,
        link: { to: '/journeys/$journeyId', params: { journeyId }, label: t.seeJourney },
      }),
    ),
    !anyone.isPending &&
      !anyone.error &&
      anyone.items.length === 0 && {
        tone: 'open',
        title: t.noCustomers,
        hint: t.noCustomersHint,
        link: { to: '/settings', hash: 'shop', label: t.seeShop },
      },
  ];
  return {
    matters: matters.filter((matter) => matter !== undefined && matter !== false),
    isSettled: looked.every(({ isPending }) => !isPending),
    isWhole: looked.every(({ error }) => !error),
  };
}
