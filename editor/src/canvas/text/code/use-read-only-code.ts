import type { TextFormat } from '@olle/shared/text/text-format';
import { type RefObject, useEffect } from 'react';
import { useLanguage } from '../../../i18n/language-store.ts';
import { openCode } from './open-code.ts';

/** A text that is only read: with the same colours, and the same keys to walk in it. */
export function useReadOnlyCode(
  host: RefObject<HTMLDivElement | null>,
  text: string,
  format: TextFormat,
  label: string,
) {
  const language = useLanguage((state) => state.language);
  useEffect(() => {
    if (!host.current) return;
    const code = openCode({ parent: host.current, text, label, language });
    code.setFormat(format);
    code.setReadOnly(true);
    return () => code.close();
  }, [host, text, format, label, language]);
}
