import { type Document, parseDocument, visit, type YAMLError } from 'yaml';
import { jsonFault } from './json-fault.ts';
import type { TextFault } from './text-fault.ts';
import { longestText, mostAliases, type TextFormat } from './text-format.ts';
import { sourceOf, type TextSource } from './text-source.ts';
import { reading } from './yaml-style.ts';

export type Parsed =
  | { readonly ok: true; readonly source: TextSource }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/** Reads YAML or JSON, whatever it says; what cannot be read is refused with the place of each fault. */
export function parseSource(text: string, format: TextFormat): Parsed {
  if (text.length > longestText) return refused(fault('text_too_long', 0, 0, { most: longestText }));
  try {
    return format === 'json' ? parseJson(text) : parseYaml(text);
  } catch (err) {
    // Nested deeper than the stack goes, or names that stand for more and more of each other.
    if (err instanceof RangeError) return refused(fault('too_deep', 0, 0));
    if (err instanceof ReferenceError) return refused(fault('too_many_aliases', 0, 0, { most: mostAliases }));
    throw err;
  }
}

const refused = (...faults: readonly TextFault[]): Parsed => ({ ok: false, faults });
const fault = (code: string, from: number, to: number, facts: TextFault['facts'] = {}): TextFault => ({
  room: 'text',
  code,
  from,
  to,
  facts,
  severity: 'error',
});

function parseYaml(text: string): Parsed {
  const document = parseDocument(text, reading);
  if (document.errors.length > 0) return refused(...document.errors.slice(0, 20).map((err) => ofYaml(err, text)));
  const unnamed = namesOfNothing(document);
  if (unnamed.length > 0) return refused(...unnamed);
  return { ok: true, source: sourceOf(document, unfolded(document), text) };
}

/** In one pass: an alias that looks for its value by itself goes through all of the text before it. */
function namesOfNothing(document: Document): readonly TextFault[] {
  const names = new Set<string>();
  const found: TextFault[] = [];
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) names.add(anchor);
    },
    Alias: (_, { source, range }) => {
      const [from = 0, to = 0] = range ?? [];
      if (!names.has(source)) found.push(fault('bad_alias', from, to));
    },
  });
  return found;
}

const unfolded = (document: Document): unknown => document.toJS({ maxAliasCount: mostAliases });

function ofYaml({ code, message, pos: [from, to] }: YAMLError, text: string): TextFault {
  const [word = ''] = code === 'DUPLICATE_KEY' ? (/^("[^"]*"|[^\s:,}\]]+)/.exec(text.slice(from)) ?? []) : [];
  if (word !== '') return fault('duplicate_key', from, from + word.length);
  // At the end of a line there is nothing to underline but the sign before.
  const start = from > 0 && (from >= text.length || text[from] === '\n') ? from - 1 : from;
  return fault(code.toLowerCase(), start, Math.min(Math.max(to, start + 1), text.length), { message });
}

function parseJson(text: string): Parsed {
  const broken = jsonFault(text);
  if (broken) {
    const from = Math.min(broken.at, Math.max(0, text.length - 1));
    return refused(fault(broken.code, from, Math.min(from + 1, text.length)));
  }
  // JSON is YAML: read as such, it says where everything stands.
  const document = parseDocument(text, { ...reading, schema: 'json', strict: false });
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (twice.length > 0) return refused(...twice.map((err) => ofYaml(err, text)));
  return { ok: true, source: sourceOf(document, JSON.parse(text), text) };
}
