import { useMemo } from 'react';
import { useWorkspaceZone } from '../api/session.ts';
import { type Format, formatIn } from './format.ts';
import { useLanguage } from './language-store.ts';

/** @example const format = useFormat(); format.dateTime(run.enteredAt); format.money(39_000) */
export function useFormat(): Format {
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  return useMemo(() => formatIn(language, zone), [language, zone]);
}
