import { useEffect } from 'react';
import { chordOf, isPressed, writes } from './chord.ts';
import type { BoundCommand } from './command.ts';
import { commandsOf, useCommandStore } from './command-store.ts';
import { type FocusPlace, focusPlace, isHeard } from './focus-place.ts';
import { keyPlaceOf, keysOf } from './keys-of.ts';
import { isMac } from './platform.ts';
import { singleKeys } from './single-keys.ts';

/** Hears the keys of every command that the open page and the application provide. */
export function useCommandKeys(): void {
  useEffect(() => {
    let place: FocusPlace = { at: 'elsewhere', field: false, list: false, control: false };
    // Looked at before anybody acts: a list or dialog that closes by this very key was still open.
    const onCapture = (): void => {
      place = focusPlace();
    };
    const onKey = (event: KeyboardEvent): void => {
      // 229: an input method has the key, and will write what becomes of it.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const command = commandsOf(useCommandStore.getState()).find((each) => hears(each, event, place));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onCapture, true);
    document.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onCapture, true);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

const hears = (command: BoundCommand, event: KeyboardEvent, place: FocusPlace): boolean =>
  !command.keysByBrowser &&
  keysOf(command).some((key) => {
    const chord = chordOf(key);
    if (!isPressed(chord, event, isMac)) return false;
    if (!isHeard(keyPlaceOf(command, key), place, event.key, chord.mod) && !isOverOwn(command)) return false;
    return !(writes(chord) && !singleKeys.on) && command.enabled();
  });

/** The dialog that is open is what the command is about. */
const isOverOwn = ({ keysOver }: BoundCommand): boolean =>
  keysOver !== undefined && document.querySelector(`[aria-modal="true"] :is(${keysOver})`) !== null;
