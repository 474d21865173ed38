import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiError } from '../api/api-error.ts';
import { api } from '../api/client.ts';
import { type Journey, journeyPath } from '../api/journeys.ts';
import type { EditorState } from '../canvas/store/editor-store.ts';
import { useOpenEditor } from '../canvas/store/open-editor.ts';
import { draftParts } from './draft-parts.ts';
import { guide, useGuide } from './guide-store.ts';

interface FirstJourney {
  /** As the server has it; null before there is one. */
  readonly journey: Journey | null;
  /** Its editor, while it is open on this page. */
  readonly editor: EditorState | null;
  readonly isPending: boolean;
}

const every = 3_000;
const never = (): (() => void) => () => {};

/**
 * The journey that the guide is about: the first draft that is opened with it and was never published. One that is gone
 * leaves the guide without one.
 */
export function useFirstJourney(): FirstJourney {
  const { journeyId: kept, rehearsed } = useGuide();
  const store = useOpenEditor((state) => state.store);
  const state = useSyncExternalStore(store?.subscribe ?? never, () => store?.getState() ?? null);
  const id = kept ?? state?.journeyId ?? null;
  const found = useQuery({
    queryKey: ['journeys', id, 'guide'],
    queryFn: () => api.get<Journey>(journeyPath(id ?? '')),
    enabled: id !== null,
    refetchInterval: every,
  });
  const journey = found.data?.id === id ? found.data : null;
  const isLost = found.error instanceof ApiError && found.error.status === 404;
  const isGone = isLost || (journey !== null && journey.archivedAt !== null);
  const isNew = kept === null && journey !== null && journey.live === null && !isGone && state?.readOnly === false;
  useEffect(() => {
    if (isNew) guide.note({ journeyId: id });
  }, [isNew, id]);
  useEffect(() => {
    if (kept !== null && isGone) guide.restart();
  }, [kept, isGone]);

  const editor = state?.journeyId === kept ? state : null;
  const send = editor && draftParts(editor.history.present).send;
  const walked = editor?.rehearsing === 'one' && send !== null && editor.marks?.times[send.id] !== undefined;
  useEffect(() => {
    if (walked && !rehearsed) guide.note({ rehearsed: true });
  }, [walked, rehearsed]);
  return { journey: kept === null ? null : journey, editor, isPending: kept !== null && found.isPending };
}
