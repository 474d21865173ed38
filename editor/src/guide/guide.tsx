import { Portal } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { adviceOf } from './advice-of.ts';
import { CloseGuide } from './close-guide.tsx';
import { type Facts, isSent } from './facts.ts';
import { Finished } from './finished.tsx';
import classes from './guide.module.css';
import { useGuide } from './guide-store.ts';
import { isHere } from './is-here.ts';
import { minutesTaken } from './minutes-taken.ts';
import { NextSteps } from './next-steps.tsx';
import { readable } from './readable.ts';
import { Said } from './said.tsx';
import { StepList } from './step-list.tsx';
import { progressOf } from './steps.ts';
import { reasonOf, targetOf } from './targets.ts';
import { TaskActions } from './task-actions.tsx';
import { useDemoShop } from './use-demo-shop.ts';
import { useFacts } from './use-facts.ts';
import { useGuideCommands } from './use-guide-commands.ts';
import { usePace } from './use-pace.ts';
import { useReasonSeen } from './use-reason-seen.ts';
import { useRing } from './use-ring.ts';
import { useShow } from './use-show.ts';
import { useTellBottom } from './use-tell-bottom.ts';
import { useWords } from './use-words.ts';

/** A strip above the page that says what to do next, until a first journey has written its first mail. */
export function Guide() {
  const { t } = useWords();
  const { asked } = useGuide();
  const facts = usePace(useFacts());
  const strip = useRef<HTMLElement>(null);
  useTellBottom(strip);
  useEffect(() => {
    // Only who asks for it is taken to it; who comes back to the page is left where they are.
    if (asked > 0) strip.current?.focus();
  }, [asked]);
  return (
    <section ref={strip} className={classes.strip} aria-label={t.name} aria-busy={!facts} tabIndex={-1}>
      {facts && <Advice facts={facts} />}
      {!facts && <CloseGuide />}
    </section>
  );
}

function Advice({ facts }: { readonly facts: Facts }) {
  const { t, names } = useWords();
  const format = useFormat();
  const { skipped, journeyId } = useGuide();
  const progress = useMemo(() => progressOf(facts, skipped), [facts, skipped]);
  const { now } = progress;
  const hasShop = useDemoShop(now?.step === 'shop' || now?.task === 'sent');
  const reason = useMemo(() => reasonOf(facts), [facts]);
  const { pathname } = useLocation();
  const atReason = reason !== null && readable(pathname) === `/customers/${reason.pathId}`;
  useReasonSeen(atReason && now?.task === 'why', reason);
  const target = useMemo(
    () => (now ? targetOf(now.task, names, facts) : atReason ? reason : null),
    [now, names, facts, atReason, reason],
  );
  const showTarget = useShow(journeyId);
  const show = target && (() => showTarget(target));
  const frame = useRef<HTMLDivElement>(null);
  useRing(target && isHere(target, pathname, journeyId) ? target : null, frame);
  useGuideCommands(show);
  const advice = now
    ? adviceOf(now.task, facts, { t, names, time: format.time, hasShop })
    : t.finishedHint(names, { minutes: minutesTaken(facts), isKnown: isSent(facts.message) && facts.why, atReason });
  return (
    <>
      <StepList progress={progress} />
      <div className={classes.words}>
        <p className={classes.title}>
          {now ? t.titles[now.step] : t.finished}
          {now?.part && <span className={classes.part}>{t.part(now.part.at, now.part.of)}</span>}
        </p>
        <p className={classes.advice}>{advice}</p>
        {!now && <NextSteps facts={facts} />}
      </div>
      <div className={classes.actions}>
        {now ? <TaskActions task={now.task} facts={facts} show={show} hasShop={hasShop} /> : <Finished />}
        <CloseGuide />
      </div>
      <Portal>
        <div ref={frame} className={classes.frame} data-guide-frame hidden aria-hidden />
      </Portal>
      <Said step={now?.step ?? null} task={now?.task ?? null} advice={advice} />
    </>
  );
}
