/** A text, and what is chosen of it: [from, to). */
export interface Written {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What takes the place of [from, to), and what of it is chosen then, counted from its own beginning. */
export interface Insertion {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: readonly [number, number];
}

type Span = readonly [from: number, to: number];

export const liquid = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** A tag or a comment; a quoted value may hold `>`. */
export const tag = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;

function spanAround(text: string, at: number, what: RegExp): Span | null {
  for (const { 0: found, index } of text.matchAll(what)) {
    if (index >= at) return null;
    if (at < index + found.length) return [index, index + found.length];
  }
  return null;
}

/** Within the quotes of a tag: an address can be filled in there. */
export function isQuoted(text: string, at: number): boolean {
  const [from] = spanAround(text, at, tag) ?? [at];
  return /=\s*(?:"[^"]*|'[^']*)$/.test(text.slice(from, at));
}

/** The nearest place from here on where words can stand: in no value, and in no tag. */
function wordPlace(text: string, at: number): number {
  const [, past = at] = spanAround(text, at, tag) ?? spanAround(text, at, liquid) ?? [];
  return past === at ? at : wordPlace(text, past);
}

/** The same for a value, which can stand in the quotes of a tag as well. */
export function valuePlace(text: string, at: number): number {
  const [, past = at] = spanAround(text, at, liquid) ?? (isQuoted(text, at) ? null : spanAround(text, at, tag)) ?? [];
  return past === at ? at : valuePlace(text, past);
}

/** What is chosen with all of the tags and values that it has a part of, without the blanks at its ends. */
export function wholeRange({ text, from, to }: Written): Span {
  if (from === to) return [wordPlace(text, from), wordPlace(text, from)];
  const begins = Math.min(...[tag, liquid].map((what) => spanAround(text, from, what)?.[0] ?? from));
  const ends = wordPlace(text, to);
  const chosen = text.slice(begins, ends);
  if (chosen.trim() === '') return [ends, ends];
  return [begins + chosen.length - chosen.trimStart().length, ends - (chosen.length - chosen.trimEnd().length)];
}

/** The end of the innermost element of a name that is open here; null: none is. */
export function endOfOpen(text: string, at: number, name: string): number | null {
  const closing = `</${name}>`;
  let open = 0;
  for (const { 0: found } of text.slice(0, at).matchAll(tag)) {
    if (found.toLowerCase() === closing) open = Math.max(0, open - 1);
    else if (new RegExp(`^<${name}[\\s>]`, 'i').test(found)) open += 1;
  }
  if (open === 0) return null;
  const end = text.toLowerCase().indexOf(closing, at);
  return end < 0 ? null : end + closing.length;
}

/** Where to write on in a text that nobody has been in: at its end, which of a page is before what closes it. */
export function restingPlace(text: string): number {
  const end = /(?:\s*<\/(?:body|html)>)+\s*$/i.exec(text)?.index;
  return end ?? text.length;
}
