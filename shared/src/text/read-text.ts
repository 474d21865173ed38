import type { z } from 'zod';
import { documentSchema, type JourneyDocument } from '../journey/document.ts';
import { narrowed, parseDocument } from '../journey/parse-document.ts';
import { validate } from '../journey/validate.ts';
import { parseSource } from './parse-source.ts';
import { problemFaults } from './problem-faults.ts';
import { shapeFaults } from './shape-faults.ts';
import type { TextFault } from './text-fault.ts';
import type { TextFormat } from './text-format.ts';
import type { TextSource } from './text-source.ts';

export interface TextReading<T = JourneyDocument> {
  /** Null while the text says nothing of the kind. */
  readonly value: T | null;
  /** Null while it cannot even be read. */
  readonly source: TextSource | null;
  readonly faults: readonly TextFault[];
}

/**
 * A journey's text, read. A document with problems is a document, as it is for the API; each stands at its line.
 * @example readText(text, 'yaml').faults.map((fault) => faultSentence(fault, 'ko'))
 */
export function readText(text: string, format: TextFormat): TextReading {
  const parsed = parseSource(text, format);
  if (!parsed.ok) return { value: null, source: null, faults: parsed.faults };
  const { source } = parsed;
  const read = parseDocument(source.value);
  if (read.ok)
    return { value: read.document, source, faults: problemFaults(read.document, validate(read.document), source) };
  const [first] = read.issues;
  const ofWhole = first && wholeFaults.has(first.code);
  const found = documentSchema.safeParse(source.value);
  return {
    value: null,
    source,
    faults:
      ofWhole || found.success
        ? [{ ...source.markOf(['format']), room: 'shape', code: first?.code ?? '', facts: {}, severity: 'error' }]
        : shapeFaults(narrowed(found.error), source),
  };
}

const wholeFaults = new Set(['too_deep', 'format_unknown']);

/** The same for anything else that has a schema. */
export function readAs<T>(schema: z.ZodType<T>, text: string, format: TextFormat): TextReading<T> {
  const parsed = parseSource(text, format);
  if (!parsed.ok) return { value: null, source: null, faults: parsed.faults };
  const { source } = parsed;
  const found = schema.safeParse(source.value);
  return found.success
    ? { value: found.data, source, faults: [] }
    : { value: null, source, faults: shapeFaults(narrowed(found.error), source) };
}
