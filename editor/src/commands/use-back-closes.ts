import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { backEntriesOf } from './back-entries.ts';
import { phone } from './phone.ts';

interface Over {
  readonly isOpen?: boolean;
  readonly close: () => void;
  readonly again?: () => void;
}

/** On a phone, the browser's way back closes this and stays on the page; the way forward opens it again, if it can be. */
export function useBackCloses({ isOpen = true, close, again }: Over): void {
  const { history } = useRouter();
  const now = useRef({ close, again });
  useEffect(() => {
    now.current = { close, again };
  });
  useEffect(() => {
    const entries = backEntriesOf(history);
    if (!isOpen || !matchMedia(phone).matches) return;
    return entries.open({ close: () => now.current.close(), again: () => now.current.again?.() });
  }, [history, isOpen]);
}
