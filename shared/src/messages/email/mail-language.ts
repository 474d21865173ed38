import type { Language } from '../../i18n/language.ts';

/** The language in which a mail is written: as its page says, else by its letters. Names in another script do not change it. */
export function mailLanguage({ subject, html, text }: Readonly<Record<'subject' | 'html' | 'text', string>>): Language {
  const [, said] = /<html\b[^<>]{0,300}\blang\s*=\s*["']?(ko|en)\b/i.exec(html) ?? [];
  if (said) return said.toLowerCase() === 'en' ? 'en' : 'ko';
  const plain = `${subject} ${text}`.replaceAll(/https?:\S+/g, '');
  const korean = plain.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const latin = plain.match(/[a-z]/gi)?.length ?? 0;
  // A syllable says as much as two letters.
  return korean * 2 >= latin ? 'ko' : 'en';
}
