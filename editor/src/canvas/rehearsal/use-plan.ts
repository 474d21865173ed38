import type { Plan } from '@olle/shared/journey/plan';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { planOf } from './plan-of.ts';

/** What the draft means as it is drawn now; null while it has problems. */
export const usePlan = (): Plan | null => planOf(useEditor(documentOf));
