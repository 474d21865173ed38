import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { useEditorStore } from '../store/editor-context.tsx';

/** Once a version is published, or the journey starts or goes on, what was rehearsed gives way to what really happens. */
export function useEndRehearsal({ status, live }: Pick<Journey, 'status' | 'live'>): void {
  const store = useEditorStore();
  const version = live?.version ?? null;
  const before = useRef({ status, version });
  useEffect(() => {
    const was = before.current;
    before.current = { status, version };
    const starts = status === 'active' && was.status !== 'active';
    if (starts || version !== was.version) store.getState().endRehearsal();
  }, [store, status, version]);
}
