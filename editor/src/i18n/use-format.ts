import { useWorkspaceZone } from '../api/session.ts';
import { type Format, formatIn } from './format.ts';
import { useLanguage } from './language-store.ts';

/** @example const format = useFormat(); format.dateTime(run.enteredAt); format.money(39_000) */
export function useFormat(): Format {
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  return shared(`${language}/${zone}`, () => formatIn(language, zone));
}

/** Formatters are long work to make, and every card and cell asks for the same ones. */
const made = new Map<string, Format>();

function shared(key: string, make: () => Format): Format {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
