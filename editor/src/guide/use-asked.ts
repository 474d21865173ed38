import { useEffect, useState } from 'react';
import { control, type Find } from './find-control.ts';
import type { Names } from './names.ts';

/**
 * What the dialog before publishing or starting waits for: the press of a button, called so; that it is now and not
 * later; or something else that it says itself.
 */
export type Asked = { readonly press: string; readonly doubts: boolean } | 'now' | 'more';

/** In ms: often enough to seem at once; and what closes may only have been pressed, and what came of it not be here yet. */
const [every, patience] = [250, 1_500];

/** What is asked by the dialog that is open on this page; null: none is, or not for long enough to tell. */
export function useAsked(isWanted: boolean, names: Names): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let last = 0;
    const look = (): void => {
      const now = askedOn(names);
      if (now === 'unsure' || (now === null && Date.now() - last < patience)) return;
      if (now !== null) last = Date.now();
      setAsked((before) => (isSame(before, now) ? before : now));
    };
    look();
    const timer = setInterval(look, every);
    return () => {
      clearInterval(timer);
      setAsked(null);
    };
  }, [isWanted, names]);
  return asked;
}

const inDialog = (name: string, state = ''): Find => control(`[role="dialog"] button${state}`, name);

function askedOn(names: Names): Asked | 'unsure' | null {
  const buttons = [
    { name: names.publishAndStart, doubts: false },
    { name: names.publishAndStartAnyway, doubts: true },
    { name: names.activate, doubts: false },
    { name: names.startAnyway, doubts: true },
  ];
  const there = buttons.find(({ name }) => inDialog(name)() !== null);
  if (!there) return inDialog(names.schedule)() ? 'now' : null;
  if (inDialog(there.name, ':not(:disabled)')()) return { press: there.name, doubts: there.doubts };
  const isLooking = document.querySelector('[role="dialog"] :is(.mantine-Skeleton-root, [data-loading])') !== null;
  return isLooking ? 'unsure' : 'more';
}

const isSame = (one: Asked | null, other: Asked | null): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one?.press === other?.press : one === other;
