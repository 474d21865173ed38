import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { journeyFiguresSchema } from './journey-figures.ts';

/** Counts of a journey that has been published: once at the start, then as they change. */
export function useLiveFigures(isLive: boolean): void {
  const store = useEditorStore();
  useEffect(() => {
    if (!isLive) return;
    const { journeyId, setFigures } = store.getState();
    const take = (answer: unknown): void => {
      const parsed = journeyFiguresSchema.safeParse(answer);
      if (parsed.success) setFigures(parsed.data);
    };
    // A failure leaves the counts away; the stream, which tries again by itself, brings them.
    api.get(`${journeyPath(journeyId)}/stats`).then(take, () => undefined);
    const stream = new EventSource(`${journeyPath(journeyId)}/live`);
    stream.addEventListener('stats', ({ data }) => {
      try {
        take(JSON.parse(String(data)));
      } catch {
        // A torn line is followed by a whole one.
      }
    });
    return () => stream.close();
  }, [store, isLive]);
}
