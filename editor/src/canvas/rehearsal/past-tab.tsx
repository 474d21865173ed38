import { Button, Group, Progress, TextInput } from '@mantine/core';
import { localMinuteOf } from '@olle/shared/schedule/local-minute';
import { useState } from 'react';
import { useWorkspaceZone } from '../../api/session.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { StillLoading } from '../../components/still-loading.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { periodOf } from '../../moments/period-of.ts';
import { PastResult } from './past-result.tsx';
import classes from './rehearsal.module.css';
import type { BacktestState, useBacktest } from './use-backtest.ts';
import { usePlan } from './use-plan.ts';

const day = 86_400_000;

interface PastTabProps {
  readonly backtest: ReturnType<typeof useBacktest>;
}

/** The draft over what really happened in a period. */
export function PastTab({ backtest: { state, start, stop } }: PastTabProps) {
  const t = useMessages('rehearsal');
  const zone = useWorkspaceZone();
  const plan = usePlan();
  const [from, setFrom] = useState(() => localMinuteOf(Date.now() - 30 * day, zone).slice(0, 10));
  const [to, setTo] = useState(() => localMinuteOf(Date.now() - day, zone).slice(0, 10));
  const { from: begin, to: end } = periodOf({ from, to }, zone);
  const isBackwards = begin !== undefined && end !== undefined && begin >= end;
  const running = state.kind === 'running';
  const rerun = (): void => {
    if (begin && end) start({ from: begin, to: end });
  };
  return (
    <div className={classes.body}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rerun();
        }}
      >
        <Group gap={8} align="flex-start" grow>
          <TextInput
            type="date"
            label={t.from}
            value={from}
            max={to}
            error={begin ? undefined : t.dayMissing}
            onChange={(e) => setFrom(e.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t.to}
            value={to}
            min={from}
            error={!end ? t.dayMissing : isBackwards ? t.backwards : undefined}
            onChange={(e) => setTo(e.currentTarget.value)}
          />
        </Group>
        <p className={classes.quiet} style={{ margin: '8px 0 12px' }}>
          {plan ? t.pastHint : t.problems}
        </p>
        <Group gap={8}>
          <Button type="submit" variant="filled" loading={running} disabled={!plan || !begin || !end || isBackwards}>
            {t.run}
          </Button>
          {running && <Button onClick={stop}>{t.cancel}</Button>}
        </Group>
      </form>
      <State state={state} onRetry={rerun} />
    </div>
  );
}

function State({ state, onRetry }: { readonly state: BacktestState; readonly onRetry: () => void }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'stopped':
      return (
        <p className={classes.quiet} role="status">
          {t.stopped}
        </p>
      );
    case 'failed':
      return <ErrorState error={state.error} onRetry={onRetry} />;
    case 'running': {
      const { progress } = state;
      const share = progress && progress.total > 0 ? (progress.customers / progress.total) * 100 : 0;
      const { customers = 0, total = 0, entered = 0 } = progress ?? {};
      return (
        <div role="status">
          <Progress value={share} aria-label={t.running} />
          <p className={classes.quiet} style={{ marginTop: 8 }}>
            {progress ? t.progress(format.number(customers), format.number(total), format.number(entered)) : t.looking}
          </p>
          {!progress && <StillLoading />}
        </div>
      );
    }
    case 'done':
      return <PastResult answer={state.answer} />;
  }
}
