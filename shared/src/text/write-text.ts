import { Document } from 'yaml';
import { documentSchema, type JourneyDocument } from '../journey/document.ts';
import type { Json } from '../json.ts';
import { canonicalOf } from './canonical.ts';
import type { TextFormat } from './text-format.ts';
import { reading, styledNode, writing } from './yaml-style.ts';

/**
 * A journey as text. Equal documents are the same text.
 * @example writeText(document, 'yaml')
 */
export function writeText(document: JourneyDocument, format: TextFormat): string {
  const value = canonicalDocument(document);
  return format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : writeYaml(value);
}

/** What the document's schema let in is JSON, whatever its type is called. */
export const canonicalDocument = (document: JourneyDocument): Json =>
  canonicalOf(documentSchema, document as unknown as Json);

/** Any JSON as YAML, in the order in which it comes. */
export function writeYaml(value: Json): string {
  const text = new Document(null, reading);
  text.contents = styledNode(text, value, []);
  return text.toString(writing);
}
