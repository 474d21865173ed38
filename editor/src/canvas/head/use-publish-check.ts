import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { readPublishCheck } from '../../api/publish-check.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { notUnderstood } from '../store/unread.ts';

/** What keeps the draft from being published, and what is doubtful in it. An old version was published once: it has none. */
export function usePublishCheck(journeyId: string, version: number | undefined, saver: Autosaver) {
  const again = version !== undefined;
  const check = useQuery({
    queryKey: ['journeys', journeyId, 'publish-check'],
    queryFn: async () => {
      // The check is about the saved draft, so what was just typed has to be there.
      await saver.flush();
      return readPublishCheck(journeyId);
    },
    enabled: !again,
    gcTime: 0,
    staleTime: 0,
  });
  // The server has what was understood: what was not is known here only.
  const unread = useEditor(useShallow((state) => state.problems.filter(({ code }) => code === notUnderstood)));
  const problems = again ? [] : [...(check.data?.problems ?? []), ...(check.data?.warnings ?? []), ...unread];
  const refused = problems.some(({ severity }) => severity === 'error');
  const store = useEditorStore();
  useEffect(() => {
    if (refused) store.getState().setTried();
  }, [refused, store]);
  return {
    problems,
    refused,
    doubtful: problems.length > 0 && !refused,
    isChecked: again || check.data !== undefined,
    isPending: !again && check.isPending,
    isReady: check.data !== undefined && problems.length === 0,
    error: check.error,
    lookAgain: () => void check.refetch(),
  };
}
