import { type Document, isAlias, parseDocument, visit } from 'yaml';
import { sameJson } from '../conditions/same-json.ts';
import type { JourneyDocument } from '../journey/document.ts';
import type { Json } from '../json.ts';
import { mergedNode } from './merge-node.ts';
import { parseSource } from './parse-source.ts';
import type { TextFormat } from './text-format.ts';
import { canonicalDocument, writeText, writeYaml } from './write-text.ts';
import { reading, writing } from './yaml-style.ts';

/**
 * The text after an edit that was made elsewhere: it says `document`, and of YAML keeps comments and the order of keys
 * wherever what they belong to is still there. A text that says it already stays as it is, letter by letter.
 */
export function reviseText(text: string, document: JourneyDocument, format: TextFormat): string {
  const value = canonicalDocument(document);
  if (format === 'json') return says(text, value, format) ? text : writeText(document, format);
  return reviseYaml(text, value);
}

/** The same for any JSON; new keys come in the order that it has. */
export function reviseYaml(text: string, value: Json): string {
  const parsed = parseSource(text, 'yaml');
  // The source was read as JSON; what it cannot say is equal to nothing.
  if (parsed.ok && sameJson(parsed.source.value as Json, value)) return text;
  const revised = parsed.ok ? merged(text, value) : null;
  return revised !== null && says(revised, value, 'yaml') ? revised : writeYaml(value);
}

function merged(text: string, value: Json): string | null {
  const document: Document = parseDocument(text, reading);
  writeOutAliases(document);
  document.contents = mergedNode(document, document.contents, value, []);
  return document.toString(writing);
}

/** A name that stands for another value would change along with it. */
function writeOutAliases(document: Document): void {
  visit(document, {
    Alias: (_, alias) => document.createNode(alias.toJS(document), { aliasDuplicateObjects: false }),
  });
  visit(document, {
    Value: (_, node) => {
      if (!isAlias(node)) delete node.anchor;
    },
  });
}

function says(text: string, value: Json, format: TextFormat): boolean {
  const parsed = parseSource(text, format);
  return parsed.ok && sameJson(parsed.source.value as Json, value);
}
