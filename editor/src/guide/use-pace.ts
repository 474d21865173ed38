import { useEffect, useState } from 'react';

/** In ms: while something is still being found out; and while somebody writes, who may only think of the next word. */
const pause = { usual: 200, writing: 1_500 } as const;

/** How things stand, as soon as nobody is in the middle of something. */
export function usePace<T>(latest: T): T {
  const [shown, show] = useState(latest);
  useEffect(() => {
    if (Object.is(latest, shown)) return;
    let timer = setTimeout(() => show(latest), isWriting() ? pause.writing : pause.usual);
    const left = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => show(latest), pause.usual);
    };
    document.addEventListener('focusout', left);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusout', left);
    };
  }, [latest, shown]);
  return shown;
}

/** A list takes what is chosen at once; words are written. */
const isWriting = (): boolean =>
  document.activeElement?.matches(
    ':is(header, aside) :is(input:not([role="combobox"]), textarea, [contenteditable="true"])',
  ) === true;
