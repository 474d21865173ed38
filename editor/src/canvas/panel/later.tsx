import { type ReactNode, useDeferredValue, useState } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** Counts up whenever somebody cannot wait. */
const useHaste = create<{ readonly times: number }>(() => ({ times: 0 }));
let atOnce = false;

/** Draws what `change` leads to now, with all that comes later otherwise: the next key is for it. */
export function drawAtOnce(change: () => void): void {
  atOnce = true;
  try {
    flushSync(() => {
      change();
      useHaste.setState(({ times }) => ({ times: times + 1 }));
    });
  } finally {
    atOnce = false;
  }
}

interface LaterProps {
  readonly children: ReactNode;
  /** In its place until then. */
  readonly meanwhile?: ReactNode;
}

/** Drawn a moment after what stands round it: many fields take longer than the canvas may stand still. */
export function Later({ children, meanwhile = null }: LaterProps) {
  useHaste();
  const ready = useDeferredValue(true, false);
  const [hasted, haste] = useState(atOnce);
  if (atOnce && !hasted) haste(true);
  return hasted || ready ? children : meanwhile;
}
