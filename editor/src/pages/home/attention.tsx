import { Skeleton } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useSession } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { StillLoading } from '../../components/still-loading.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './attention.module.css';
import { AttentionItem } from './attention-item.tsx';
import type { Attention as Found } from './use-attention.ts';

/** What the software cannot decide or was told not to do, each with the one next step. */
export function Attention({ matters, isSettled, isWhole, isLive }: Found & { readonly isLive: boolean }) {
  const t = useMessages('home');
  const session = useSession();
  const isPaused = session.data?.workspace.sendingPaused === true;
  return (
    <Section title={t.attention}>
      <div aria-busy={!isSettled}>
        {!isSettled && <AttentionSkeleton />}
        {isSettled && isWhole && matters.length === 0 && (
          <p className={classes.well}>
            <CircleCheck size={16} aria-hidden /> {isPaused ? t.onlyPaused : isLive ? t.allWell : t.allWellEmpty}
          </p>
        )}
        {/* All at once: what comes one after the other pushes down what is being read. */}
        {isSettled && (
          <ul className={classes.list}>
            {matters.map((matter, index) => (
              // Two journeys may have one name.
              <AttentionItem key={`${index.toString()}/${matter.title}`} {...matter} />
            ))}
          </ul>
        )}
        {!isWhole && <p className={classes.unchecked}>{t.unchecked}</p>}
      </div>
    </Section>
  );
}

const widths = [44, 38, 50, 41] as const;

function AttentionSkeleton() {
  return (
    <>
      {widths.map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} my={18} />
      ))}
      <StillLoading />
    </>
  );
}
