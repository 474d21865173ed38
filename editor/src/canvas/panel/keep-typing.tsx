import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { TypingIn, type TypingPlace } from '../../components/typing-place.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { isOf, useUnread } from '../store/unread.ts';

interface KeepTypingProps {
  /** A step, or (null) the journey. */
  readonly nodeId: string | null;
  readonly children: ReactNode;
}

/** What the fields of a step did not understand waits for who comes back to it, and is a problem of the step meanwhile. */
export function KeepTyping({ nodeId, children }: KeepTypingProps) {
  const journeyId = useEditor((state) => state.journeyId);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const place = useMemo<TypingPlace>(() => {
    const { getState } = useUnread;
    const of = (field: string) => ({ journeyId, nodeId, field });
    const there = new Map<string, number>();
    return {
      kept: (field) => getState().all.find((one) => isOf(one, of(field))),
      keep: (field, typing) => (typing ? getState().put({ ...of(field), ...typing }) : getState().forget(of(field))),
      arrived: (field) => {
        there.set(field, (there.get(field) ?? 0) + 1);
        return () => {
          there.set(field, (there.get(field) ?? 0) - 1);
          // Gone while the others stay: what it was about is no longer asked. With them all, it is only out of sight.
          queueMicrotask(() => {
            if (isHere.current && !there.get(field)) getState().forget(of(field));
          });
        };
      },
    };
  }, [journeyId, nodeId]);
  return <TypingIn value={place}>{children}</TypingIn>;
}
