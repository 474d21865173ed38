import type { BacktestAnswer, BacktestProgress } from '@olle/shared/api/backtest';
import { useEffect, useRef, useState } from 'react';
import { journeyPath } from '../../api/journeys.ts';
import { postForLines } from '../../api/lines.ts';
import { pastOf } from '../live/past.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

export type BacktestState =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'running'; readonly progress: BacktestProgress | null }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly answer: BacktestAnswer };

interface Backtest {
  readonly state: BacktestState;
  readonly start: (period: { readonly from: string; readonly to: string }) => void;
  readonly stop: () => void;
}

/** Runs the draft as it is drawn over recorded events; leaving the page stops it. */
export function useBacktest(journeyId: string): Backtest {
  const store = useEditorStore();
  const [state, setState] = useState<BacktestState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(period: { readonly from: string; readonly to: string }, work: AbortController): Promise<void> {
    // One that was started anew says nothing any more.
    const say = (next: BacktestState): void => {
      if (running.current === work) setState(next);
    };
    const draft = documentOf(store.getState());
    const body = { ...period, draft };
    const onLine = (line: object): boolean => {
      const isProgress = 'progress' in line;
      // The contract names it, and the server builds it from there.
      if (isProgress) say({ kind: 'running', progress: line.progress as BacktestProgress });
      return isProgress;
    };
    try {
      const path = `${journeyPath(journeyId)}/backtest`;
      const answer = await postForLines<BacktestAnswer>(path, body, { signal: work.signal, onLine });
      if (running.current === work) store.getState().setPast(pastOf(answer, draft));
      say({ kind: 'done', answer });
    } catch (error) {
      say(work.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    }
  }

  return {
    state,
    start(period) {
      running.current?.abort();
      const work = new AbortController();
      running.current = work;
      setState({ kind: 'running', progress: null });
      void run(period, work);
    },
    stop: () => running.current?.abort(),
  };
}
