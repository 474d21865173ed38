import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { fetchedLater } from '../../fetched/rest.ts';
import { whenIdle } from '../../fetched/when-idle.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor, useEditorStore } from './editor-context.tsx';
import { documentOf } from './editor-store.ts';
import type { ShownProblem } from './shown-problem.ts';
import { useUnread } from './unread.ts';

/** Validation reads every template: it follows the typing instead of standing in its way. */
const pause = 150;

/** "3 da" on the way to "3 days" is no problem. */
const halfway = 600;

const validation = fetchedLater(() => import('./problems-of.ts'));

export function useProblems(serverProblems: readonly ShownProblem[]): void {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  const journeyId = useEditor((state) => state.journeyId);
  const typed = useUnread(useShallow(({ all }) => all.filter((one) => one.journeyId === journeyId)));
  const [unread] = useDebouncedValue(typed, halfway);
  const language = useLanguage((state) => state.language);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      // Where it does not come, publishing still says what is wrong.
      const found = validation.here() ?? (await validation.fetch().catch(() => null));
      if (found && !over) store.getState().setProblems(found.problemsOf(document, serverProblems, unread, language));
    };
    const timer = setTimeout(() => {
      callOff = whenIdle(() => void look());
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
      callOff?.();
    };
  }, [store, document, serverProblems, unread, language]);
}
