import { problemSentence } from '@olle/shared/i18n/problems';
import { useShallow } from 'zustand/react/shallow';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { type LetterFault, letterFaults } from './letter-fault.ts';

/** What is known to be wrong with the mail of a step. */
export function useLetterFaults(nodeId: string): readonly LetterFault[] {
  const language = useLanguage((state) => state.language);
  const problems = useEditor(useShallow((state) => state.problems.filter((one) => one.nodeId === nodeId)));
  return letterFaults(problems, (problem) => problemSentence(problem, language));
}
