import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Player } from '../player/use-player.ts';
import classes from './rehearsal.module.css';

interface InputsState {
  readonly isOpen: boolean;
  readonly set: (isOpen: boolean) => void;
  /** Who plays looks at what comes of it. */
  readonly playing: (player: Player) => Player;
}

/** Whether the fields of a rehearsal are open. */
export function useInputs(first: 'open' | 'folded'): InputsState {
  const [isOpen, set] = useState(first === 'open');
  return {
    isOpen,
    set,
    playing: (player) => ({
      ...player,
      seek(at) {
        set(false);
        player.seek(at);
      },
      toggle() {
        set(false);
        player.toggle();
      },
    }),
  };
}

interface InputsProps {
  readonly state: InputsState;
  /** What they say, in a line. */
  readonly said: string;
  readonly children: ReactNode;
}

/** What a rehearsal begins with: a line above what comes of it, and fields for whom changes it. */
export function Inputs({ state: { isOpen, set }, said, children }: InputsProps) {
  const t = useMessages('rehearsal');
  const box = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  // The button that was pressed is gone: the focus goes on to what stands in its place.
  useEffect(() => {
    if (isPressed.current) box.current?.querySelector<HTMLElement>(isOpen ? 'input' : 'button')?.focus();
    isPressed.current = false;
  }, [isOpen]);
  const press = (): void => {
    isPressed.current = true;
    set(!isOpen);
  };
  if (!isOpen)
    return (
      <div ref={box} className={classes.inputs}>
        <span title={said}>{said}</span>
        <Button size="compact-sm" onClick={press}>
          {t.change}
        </Button>
      </div>
    );
  return (
    <div ref={box} className={classes.fields}>
      {children}
      <Button w="fit-content" size="compact-sm" onClick={press}>
        {t.foldInputs}
      </Button>
    </div>
  );
}
