import type { MessagePreviewAnswer } from '../api/messages.ts';
import type { Language } from '../i18n/language.ts';
import { escapeHtml } from '../templates/html-entities.ts';
import { htmlPieces } from '../templates/html-pieces.ts';
import type { Composed, Frame } from './composed.ts';

export type PointedOut = Pick<MessagePreviewAnswer, 'missing' | 'marked'>;
type Item = PointedOut['missing'][number];

/** In a composed message, what is missing by its number, between characters that no text has: they are for private use. */
const sign = /\ue000(\d+)\ue001/g;

const words: Record<Language, Record<'never' | 'later', string>> = {
  en: { never: 'No value', later: 'From an earlier step' },
  ko: { never: '값 없음', later: '앞 단계의 값' },
};
const looks = {
  never: 'background:#ffe08a;color:#4a3500',
  later: 'background:#d5e8fb;color:#0b3a66',
};

/** What a message shows as nothing, and how it looks with that pointed out. `isLater`: a step may yet give it a value. */
export function pointOut(
  compose: (missing: NonNullable<Frame['missing']>) => Composed,
  isLater: (name: string) => boolean,
  language: Language,
): PointedOut {
  const numbers = new Map<string, number>();
  const missing: Item[] = [];
  const composed = compose((field, { name, line }) => {
    const key = `${field} ${line} ${name}`;
    const number =
      numbers.get(key) ?? missing.push({ field: `content.${field}`, name, line, later: isLater(name) }) - 1;
    numbers.set(key, number);
    return `\ue000${number}\ue001`;
  });
  if (composed.kind === 'refused' || missing.length === 0) return { missing: [], marked: null };
  const { subject, html } = composed.outgoing;
  return {
    missing,
    marked: { subject: subjectParts(subject ?? '', missing), html: markedHtml(html ?? '', missing, language) },
  };
}

/** Every other part is a number. */
const subjectParts = (subject: string, missing: readonly Item[]) =>
  subject.split(sign).flatMap((part, index): readonly (string | { missing: string })[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    return [{ missing: missing[Number(part)]?.name ?? '' }];
  });

function markedHtml(html: string, missing: readonly Item[], language: Language): string {
  const mark = (number: string): string => {
    const { name = '', later = false } = missing[Number(number)] ?? {};
    const kind = later ? 'later' : 'never';
    const style = `padding:0 4px;border-radius:3px;${looks[kind]}`;
    return `<mark style="${style}">${words[language][kind]}: ${escapeHtml(name)}</mark>`;
  };
  const parts: string[] = [];
  let at = 0;
  for (const { tag, from, to } of htmlPieces(html)) {
    const source = html.slice(from, to);
    parts.push(bare(html.slice(at, from)));
    if (tag === null) parts.push(source.replaceAll(sign, (_, number: string) => mark(number)));
    // An address or a colour shows nothing: what is missing in it stands before what has it.
    else parts.push(...[...source.matchAll(sign)].map(([, number = '']) => mark(number)), bare(source));
    at = to;
  }
  return [...parts, bare(html.slice(at))].join('');
}

const bare = (text: string): string => text.replaceAll(sign, '');
