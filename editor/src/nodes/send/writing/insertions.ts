import { buttonStyle } from '@olle/shared/gallery/letter/look';
import { escapeHtml } from '@olle/shared/templates/html-entities';
import { endOfOpen, type Insertion, isQuoted, liquid, valuePlace, type Written, wholeRange } from './places.ts';
import { isInline, wrap } from './runs.ts';

const after = (from: number, to: number, text: string): Insertion => ({
  from,
  to,
  text,
  select: [text.length, text.length],
});

/** A value in place of what is chosen, the caret behind it; right behind a word, with a space between. */
export function insertValue({ text, from, to }: Written, expression: string, isHtml: boolean): Insertion {
  const end = isHtml ? valuePlace(text, to) : Math.max(to, insideValue(text, to));
  const start = from === to ? end : isHtml ? valuePlace(text, from) : from;
  // What stands in the place of something chosen was set apart as somebody wanted it; within an address a space would end it.
  const sticks = from === to && /[\p{L}\p{N}.,!?;]$/u.test(text.slice(0, start)) && !(isHtml && isQuoted(text, start));
  return after(start, Math.max(start, end), sticks ? ` ${expression}` : expression);
}

function insideValue(text: string, at: number): number {
  const found = [...text.matchAll(liquid)].find(({ 0: { length }, index }) => index < at && at < index + length);
  return found ? found.index + found[0].length : at;
}

/** What is chosen in bold, or no longer; with nothing chosen, words to write over. */
export function bold(written: Written, sample: string): Insertion {
  const [before, behind] = ['<strong>', '</strong>'];
  const { text } = written;
  const [from, to] = wholeRange(written);
  if (from === to)
    return { from, to, text: before + sample + behind, select: [before.length, before.length + sample.length] };
  const chosen = text.slice(from, to);
  if (text.slice(0, from).endsWith(before) && text.startsWith(behind, to))
    return { from: from - before.length, to: to + behind.length, text: chosen, select: [0, chosen.length] };
  const within = chosen.slice(before.length, -behind.length);
  if (chosen === before + within + behind && isInline(within))
    return { from, to, text: within, select: [0, within.length] };
  const inline = isInline(chosen);
  const next = wrap(chosen, before, behind);
  return { from, to, text: next, select: inline ? [before.length, before.length + chosen.length] : [0, next.length] };
}

/** Lines that are chosen become paragraphs; else a new one follows the one that the caret is in. */
export function paragraph(written: Written, sample: string): Insertion {
  const { text } = written;
  const [from, to] = wholeRange(written);
  const chosen = text.slice(from, to);
  const inside = endOfOpen(text, from, 'p');
  if (chosen !== '' && inside === null && isInline(chosen)) {
    const next = chosen
      .split('\n')
      .map((line) => (line.trim() === '' || /^\s*\{%[^%]*%\}\s*$/.test(line) ? line : `<p>${line.trim()}</p>`))
      .join('\n');
    // Tags that cross lines would cross paragraphs.
    if (chosen.split('\n').every(isInline)) return { from, to, text: next, select: [0, next.length] };
  }
  const at = endOfOpen(text, to, 'p') ?? to;
  return ownLine(text, at, at, ['<p>', sample, '</p>']);
}

/** On a line of its own, in place of [from, to); the middle part is chosen. */
function ownLine(text: string, from: number, to: number, parts: readonly [string, string, string]): Insertion {
  const [before, chosen, behind] = parts;
  const start = from === 0 || text[from - 1] === '\n' ? before : `\n${before}`;
  const end = to === text.length || text[to] === '\n' ? behind : `${behind}\n`;
  return { from, to, text: start + chosen + end, select: [start.length, start.length + chosen.length] };
}

export interface Linked {
  readonly address: string;
  /** What is to be read; of a picture, for who cannot see it. */
  readonly label: string;
}

/** What is chosen becomes the link, or the label where nothing is. In another link there can be none: it follows that. */
export function link(written: Written, { address, label }: Linked): Insertion {
  const [from, to] = wholeRange(written);
  const chosen = written.text.slice(from, to);
  const open = `<a href="${inQuotes(address)}">`;
  const past = endOfOpen(written.text, from, 'a');
  if (chosen === '' || past !== null || /<a[\s>]/i.test(chosen)) {
    const at = endOfOpen(written.text, to, 'a') ?? to;
    return after(at, at, `${open}${words(label)}</a>`);
  }
  return after(from, to, wrap(chosen, open, '</a>'));
}

/** In the place of what is chosen; within a paragraph in its line, else in a paragraph of its own. */
export function button(written: Written, { address, label }: Linked): Insertion {
  const { text } = written;
  const [from, to] = wholeRange(written);
  const markup = `<a href="${inQuotes(address)}" style="${buttonStyle}">${words(label)}</a>`;
  const past = endOfOpen(text, from, 'a') ?? endOfOpen(text, to, 'a');
  if (past !== null) return after(past, past, markup);
  const replaced = isInline(text.slice(from, to));
  const inside = endOfOpen(text, replaced ? from : to, 'p');
  if (replaced && inside !== null) return after(from, to, markup);
  const at = inside ?? to;
  const line = ownLine(text, replaced ? from : at, at, ['<p>', markup, '</p>']);
  return after(line.from, line.to, line.text);
}

export function picture(written: Written, { address, label }: Linked): Insertion {
  const [, to] = wholeRange(written);
  const style = 'max-width:100%;height:auto;border:0';
  return after(to, to, `<img src="${inQuotes(address)}" alt="${inQuotes(label)}" style="${style}">`);
}

/** Text as HTML; what is filled in is escaped when it is. */
const words = (text: string): string => apartFromLiquid(text, escapeHtml);
const inQuotes = (text: string): string =>
  apartFromLiquid(text, (plain) =>
    escapeHtml(plain.replaceAll(/&(?:amp|quot|lt|gt);/g, (entity) => plainOf[entity] ?? entity)),
  );
/** An address that was copied out of HTML. */
const plainOf: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };

function apartFromLiquid(text: string, change: (plain: string) => string): string {
  let at = 0;
  let changed = '';
  for (const { 0: found, index } of text.matchAll(liquid)) {
    // The quotes of a value would end those of its tag for whoever reads the mail's source.
    changed += change(text.slice(at, index)) + found.replaceAll('"', "'");
    at = index + found.length;
  }
  return changed + change(text.slice(at));
}
