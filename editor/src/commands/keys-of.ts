import { chordOf, writes } from './chord.ts';
import type { Command, KeyPlace } from './command.ts';
import { isMac } from './platform.ts';

type Keyed = Pick<Command<never>, 'keys' | 'macKeys' | 'keysIn'>;

/** The keys of a command on this machine; the first is shown. */
export const keysOf = ({ keys, macKeys }: Keyed, mac: boolean = isMac): readonly string[] =>
  (mac ? macKeys : undefined) ?? keys ?? [];

/** Where one of its keys counts. */
export function keyPlaceOf({ keysIn }: Keyed, key: string): KeyPlace {
  if (keysIn) return keysIn;
  const chord = chordOf(key);
  return chord.mod || writes(chord) || /^F\d+$/.test(chord.key) ? 'page' : 'drawing';
}
