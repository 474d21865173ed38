import { useEditor } from '../../../canvas/store/editor-context.tsx';
import { documentOf } from '../../../canvas/store/editor-store.ts';
import { type Begins, beginsOf } from './begins.ts';

export const useBegins = (): Begins => useEditor((state) => beginsOf(documentOf(state).trigger));
