import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Language } from '@olle/shared/i18n/language';
import { documentSchema } from '@olle/shared/journey/document';
import { type KnownNames, optionsAt, type TextOption } from '@olle/shared/text/complete/options-at';
import { placeAt, type WritingPlace } from '@olle/shared/text/complete/place-at';
import type { Schema } from '@olle/shared/text/complete/schemas-at';
import type { TextFormat } from '@olle/shared/text/text-format';
import { writeYaml } from '@olle/shared/text/write-text';
import { z } from 'zod';

interface Asked {
  readonly format: TextFormat;
  readonly language: Language;
  readonly known: KnownNames;
}

let made: Schema | null = null;
/** Made of the very schema that reads documents, when somebody first asks for it. */
function journeySchema(): Schema {
  made ??= z.toJSONSchema(documentSchema, { io: 'input', unrepresentable: 'any' }) as Schema; // what zod writes is read here
  return made;
}

/** Kinds, fields, steps, outputs and names, where they can be written. */
export const completion = (ask: () => Asked) =>
  autocompletion({ override: [(context) => resultFor(context, ask())], icons: false, aboveCursor: false });

function resultFor(context: CompletionContext, { format, language, known }: Asked): CompletionResult | null {
  const text = context.state.doc.toString();
  const place = placeAt(text, context.pos, format);
  if (!place || (!context.explicit && place.word === '')) return null;
  const options = optionsAt(journeySchema(), place, known, language);
  return options.length === 0
    ? null
    : { from: place.from, options: options.map((option) => asCompletion(option, place, format)), filter: true };
}

const ranks = { step: 3, name: 2, value: 1, field: 0 } as const;

function asCompletion(option: TextOption, place: WritingPlace, format: TextFormat): Completion {
  const label = String(option.value);
  return {
    // In JSON what is typed has its quote in front.
    label: format === 'json' ? JSON.stringify(option.value) : label,
    displayLabel: label,
    detail: option.detail,
    boost: ranks[option.kind] + (option.required ? 0.5 : 0),
    apply: (view: EditorView) => {
      const insert = written(option, place, format, view);
      view.dispatch({
        changes: { from: place.from, to: Math.min(place.to, view.state.doc.length), insert },
        selection: { anchor: place.from + insert.length },
        userEvent: 'input.complete',
      });
    },
  };
}

function written(option: TextOption, place: WritingPlace, format: TextFormat, { state }: EditorView): string {
  const { value, kind, opens } = option;
  const rest = state.doc.sliceString(place.to, place.to + 20);
  const keyed = /^\s*:/.test(rest);
  if (format === 'json') return kind === 'field' && !keyed ? `${JSON.stringify(value)}: ` : JSON.stringify(value);
  if (kind !== 'field') return writeYaml(value).trimEnd();
  if (keyed) return String(value);
  const line = state.doc.lineAt(place.from);
  const before = line.text.slice(0, place.from - line.from);
  // Between braces everything stands on one line.
  if (opens === undefined || /[{[][^}\]]*$/.test(before)) return `${String(value)}: `;
  const indent = ' '.repeat(before.replaceAll('-', ' ').length + 2);
  return `${String(value)}:\n${indent}${opens === 'list' ? '- ' : ''}`;
}
