import { type RefObject, useEffect, useRef } from 'react';

/** Brings an element to the top of its list when it becomes the one that is looked at; what is typed elsewhere moves nothing. */
export function useSeenWhen(isNow: boolean): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) element.current?.scrollIntoView({ block: 'start' });
  }, [isNow]);
  return element;
}
