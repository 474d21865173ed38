import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { wholeStart } from '../flow/whole-start.ts';
import { useEditorStore } from '../store/editor-context.tsx';

/** By then the bars above the drawing have their height, in ms. */
const settled = 400;

/** Once a version is published, or the journey starts or goes on, what was rehearsed gives way to what really happens. */
export function useEndRehearsal({ status, live }: Pick<Journey, 'status' | 'live'>): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const version = live?.version ?? null;
  const before = useRef({ status, version });
  useEffect(() => {
    const was = before.current;
    before.current = { status, version };
    const starts = status === 'active' && was.status !== 'active';
    if (!starts && version === was.version) return;
    const { rehearsing, endRehearsal } = store.getState();
    endRehearsal();
    if (!rehearsing) return;
    // The view went along with who was rehearsed: now it begins where customers come in.
    setTimeout(() => wholeStart(flow, canvas.getState()), settled);
  }, [store, flow, canvas, status, version]);
}
