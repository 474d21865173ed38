export const adLabel = '(광고)';

/** What people cannot see and filters therefore miss. */
const invisible = /[\p{Cf}\p{Z}\s\u115f\u1160\u3164\uffa0]/u;
const leadingInvisible = new RegExp(`^${invisible.source}+`, 'u');

/** Labels that look like the lawful one and pass by the filters that look for it: (광 고), [광고], (AD). */
const altered =
  /^[([{<（［｛＜〔【「『〈《](?:.{0,3}광.{0,3}고.{0,3}|[^\p{L}\p{N}]{0,3}a[^\p{L}\p{N}]{0,3}d[^\p{L}\p{N}]{0,3})[)\]}>）］｝＞〕】」』〉》]/iu;

/** As its author wrote it. */
export const withoutLabel = (subject: string): string =>
  subject.startsWith(adLabel) ? subject.slice(adLabel.length).trimStart() : subject;

export type Labelled = { readonly ok: true; readonly subject: string } | { readonly ok: false; readonly found: string };

/**
 * Puts (광고) at the very start of the subject of an advertising mail: from its category, never by trusting the author,
 * and never twice. Anything that only resembles the label is refused, as the law forbids altered ones.
 * @example labelled('봄 세일') // { ok: true, subject: '(광고) 봄 세일' }
 */
export function labelled(subject: string): Labelled {
  let rest = subject.normalize('NFC').replace(leadingInvisible, '');
  while (rest.startsWith(adLabel)) rest = rest.slice(adLabel.length).replace(leadingInvisible, '');
  const found = altered.exec(rest);
  if (found) return { ok: false, found: found[0] };
  return { ok: true, subject: rest === '' ? adLabel : `${adLabel} ${rest}` };
}
