/** Keys that are pressed together, as a table writes them: `mod+shift+z`, `F8`, `?`. */
export interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export function chordOf(text: string): Chord {
  const parts = text.split('+');
  // The plus key itself is the empty end of `mod++`.
  const key = parts.at(-1) || '+';
  const held = new Set(parts.slice(0, -1));
  return { mod: held.has('mod'), shift: held.has('shift'), alt: held.has('alt'), key };
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether these are the keys. A letter is known by its place, too: with a Korean layout `n` writes `ㅜ`. */
export function isPressed(chord: Chord, event: Pressed, mac: boolean): boolean {
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (mod !== chord.mod || other || event.altKey !== chord.alt) return false;
  const named = event.key.toLowerCase() === chord.key.toLowerCase();
  // What shift makes of a key is in the character already: `?` is wherever the layout has it.
  if (isSign(chord.key)) return named;
  return event.shiftKey === chord.shift && (named || event.code === placeOf(chord.key));
}

/** A printed sign, which is neither a letter, a digit nor the name of a key. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/i.test(key);

/** Whether it writes a character by itself. */
export const writes = ({ mod, alt, key }: Chord): boolean => !mod && !alt && key.length === 1;

const placeOf = (key: string): string | undefined => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : undefined;
};

const macSigns = { mod: '⌘', shift: '⇧', alt: '⌥' } as const;
const names = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' } as const;
const held = ['mod', 'alt', 'shift'] as const;

const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: '☰',
};

/** The keys one by one, as they are printed on the keyboard. */
export function chordSigns(text: string, mac: boolean): readonly string[] {
  const chord = chordOf(text);
  const pressed = held.filter((name) => chord[name]).map((name) => (mac ? macSigns[name] : names[name]));
  const own = mac && chord.key === 'Backspace' ? '⌫' : keySigns[chord.key];
  return [...pressed, own ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key)];
}

/** For `aria-keyshortcuts`. */
export function chordAria(text: string, mac: boolean): string {
  const { mod, alt, shift, key } = chordOf(text);
  const parts = [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', key === '+' ? 'Plus' : key];
  return parts.filter(Boolean).join('+');
}
