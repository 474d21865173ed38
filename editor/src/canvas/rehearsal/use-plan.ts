import { compile } from '@olle/shared/journey/compile';
import type { Plan } from '@olle/shared/journey/plan';
import { useMemo } from 'react';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

/** What the draft means as it is drawn now; null while it has problems. */
export function usePlan(): Plan | null {
  const document = useEditor(documentOf);
  return useMemo(() => {
    const compiled = compile(document);
    return compiled.ok ? compiled.plan : null;
  }, [document]);
}
