import { useEffect } from 'react';
import { api, withQuery } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { whileSeen } from '../../api/while-seen.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { rangeQuery } from './figures-range.ts';
import { journeyFiguresSchema } from './journey-figures.ts';

/** Between two looks at the counts of a period, in ms. */
const pause = 2_000;

/** Counts of a journey that has been published: once at the start, then as they change. */
export function useLiveFigures(isLive: boolean): void {
  const store = useEditorStore();
  const zone = useWorkspaceZone();
  const range = useEditor((state) => state.range);
  useEffect(() => {
    if (!isLive) return;
    const { journeyId, setFigures } = store.getState();
    const path = `${journeyPath(journeyId)}/stats`;
    const isWhole = Object.keys(rangeQuery(range, zone, Date.now())).length === 0;
    let closed = false;
    let told = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const take = (answer: unknown): void => {
      const parsed = journeyFiguresSchema.safeParse(answer);
      if (parsed.success && !closed) setFigures(parsed.data);
    };
    // A failure leaves the counts as they are; the stream, which tries again by itself, brings them.
    const look = (): void =>
      void api.get(withQuery(path, rangeQuery(range, zone, Date.now()))).then(
        // What the stream told meanwhile is newer.
        (answer) => told || take(answer),
        () => undefined,
      );
    // The stream knows all time and all versions: of anything else it says that there is something new.
    const lookSoon = (): void => {
      next ??= setTimeout(() => {
        next = undefined;
        look();
      }, pause);
    };
    look();
    const stopListening = whileSeen(() => {
      const stream = new EventSource(`${journeyPath(journeyId)}/live`);
      stream.addEventListener('stats', ({ data }) => {
        if (!isWhole) {
          lookSoon();
          return;
        }
        try {
          take(JSON.parse(String(data)));
          told = true;
        } catch {
          // A torn line is followed by a whole one.
        }
      });
      return () => stream.close();
    });
    return () => {
      closed = true;
      clearTimeout(next);
      stopListening();
    };
  }, [store, isLive, range, zone]);
}
