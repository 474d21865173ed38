import type { SetRules } from '@olle/shared/journey/operations/set-rules';
import { useEditorStore } from '../store/editor-context.tsx';

/** Changes rules of the journey; the edits of one field are one entry of the history. */
export function useSetRules(field: string): (rules: SetRules['rules']) => void {
  const store = useEditorStore();
  return (rules) => store.getState().apply({ type: 'set_rules', rules }, `rules:${field}`);
}
