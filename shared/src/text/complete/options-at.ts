import { eventName } from '../../i18n/known-names.ts';
import { propertyName } from '../../i18n/known-properties.ts';
import type { Language } from '../../i18n/language.ts';
import { settingWord } from '../../journey/diff/setting-words.ts';
import { nodeSchema, triggerId } from '../../journey/document.ts';
import { outputsOf } from '../../journey/graph.ts';
import { isNodeType } from '../../nodes/definitions.ts';
import { nodeMessages } from '../../nodes/messages.ts';
import { valueAt } from '../value-at.ts';
import type { Key } from '../yaml-style.ts';
import type { WritingPlace } from './place-at.ts';
import { type Schema, schemasAt } from './schemas-at.ts';

/** What only the workspace knows. */
export interface KnownNames {
  readonly events: readonly string[];
  readonly attributes: readonly string[];
  readonly properties: (event: string) => readonly string[];
  readonly segments: readonly Named[];
  readonly journeys: readonly Named[];
  readonly pools: readonly Named[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TextOption {
  readonly value: string | number | boolean;
  readonly kind: 'field' | 'value' | 'step' | 'name';
  /** What it means, for people. */
  readonly detail: string;
  /** Of a field: what is written below it begins on a line of its own. */
  readonly opens?: 'object' | 'list';
  readonly required?: boolean;
}

/** What can be written at a place: fields and fixed values as the schema has them, names as the workspace knows them. */
export function optionsAt(
  schema: Schema,
  place: Pick<WritingPlace, 'path' | 'as' | 'value'>,
  known: KnownNames,
  language: Language,
): readonly TextOption[] {
  const { path, as, value } = place;
  const schemas = schemasAt(schema, value, path);
  const fields = fieldsOf(schemas, as === 'key' ? valueAt(value, path) : null, language);
  if (as === 'key') return fields;
  const named = namesFor(path, value, known, language);
  return unique([...named, ...schemas.flatMap((one) => fixedOf(one, language)), ...fields]);
}

function fieldsOf(schemas: readonly Schema[], written: unknown, language: Language): readonly TextOption[] {
  const there = new Set(typeof written === 'object' && written !== null ? Object.keys(written) : []);
  return unique(
    schemas.flatMap(({ properties = {}, required = [] }) =>
      Object.entries(properties)
        .filter(([key]) => !there.has(key))
        .map(
          ([key, { type }]): TextOption => ({
            value: key,
            kind: 'field',
            detail: settingWord(key, language) ?? '',
            required: required.includes(key),
            ...(type === 'object' ? { opens: 'object' } : type === 'array' ? { opens: 'list' } : {}),
          }),
        ),
    ),
  );
}

function fixedOf({ const: fixed, enum: several = [], type }: Schema, language: Language): readonly TextOption[] {
  const values = [...(fixed === undefined ? [] : [fixed]), ...several, ...(type === 'boolean' ? [true, false] : [])];
  return values.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ value, kind: 'value', detail: typeof value === 'string' ? kindName(value, language) : '' } as const]
      : [],
  );
}

const kindName = (value: string, language: Language): string =>
  isNodeType(value) ? nodeMessages(value, language).name : '';

type Namer = (at: {
  readonly value: unknown;
  readonly path: readonly Key[];
  readonly known: KnownNames;
  readonly language: Language;
}) => readonly TextOption[];

const named = (items: readonly Named[]): readonly TextOption[] =>
  items.map(({ id, name }) => ({ value: id, kind: 'name', detail: name }));
const words = (items: readonly string[], detail: (item: string) => string = () => ''): readonly TextOption[] =>
  items.map((value) => ({ value, kind: 'name', detail: detail(value) === value ? '' : detail(value) }));

const events: Namer = ({ known, language }) => words(known.events, (event) => eventName(event, language));
const segments: Namer = ({ known }) => named(known.segments);
const steps: Namer = ({ value, language }) => stepsIn(value, language);

/** By the field that holds them, whatever node or condition that belongs to. */
const namers: Readonly<Record<string, Namer>> = {
  event: events,
  events,
  segmentId: segments,
  segment: segments,
  attribute: ({ known }) => words(known.attributes),
  unset: ({ known }) => words(known.attributes),
  journeyId: ({ known }) => named(known.journeys),
  pool: ({ known }) => named(known.pools),
  node: steps,
  to: steps,
  from: ({ path, value, language }) =>
    path[0] === 'edges' ? [{ value: triggerId, kind: 'step', detail: '' }, ...stepsIn(value, language)] : [],
  output: outputs,
  property: properties,
  key: properties,
};

function namesFor(path: readonly Key[], value: unknown, known: KnownNames, language: Language): readonly TextOption[] {
  const field = path.findLast((key) => typeof key === 'string') ?? '';
  return Object.hasOwn(namers, field) ? (namers[field]?.({ value, path, known, language }) ?? []) : [];
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, [key]);
  return Array.isArray(list) ? list : [];
}

function stepsIn(value: unknown, language: Language): readonly TextOption[] {
  return listAt(value, 'nodes').flatMap((node) => {
    const id = valueAt(node, ['id']);
    const read = nodeSchema.safeParse(node);
    const detail = read.success ? nodeMessages(read.data.type, language).summary({ ...read.data.config }) : '';
    return typeof id === 'string' ? [{ value: id, kind: 'step', detail } as const] : [];
  });
}

/** Of the step that the connection begins at. */
function outputs({ value, path, language }: Parameters<Namer>[0]): readonly TextOption[] {
  const from = valueAt(value, [...path.slice(0, -1), 'from']);
  if (from === triggerId) return [{ value: 'next', kind: 'value', detail: '' }];
  const node = listAt(value, 'nodes').find((one) => valueAt(one, ['id']) === from);
  const read = nodeSchema.safeParse(node);
  if (!read.success) return [];
  const own = nodeMessages(read.data.type, language).outputs;
  return outputsOf(read.data).map(({ id, name }) => ({ value: id, kind: 'value', detail: name || (own[id] ?? '') }));
}

/** Of the event that is named nearest around it. */
function properties({ value, path, known, language }: Parameters<Namer>[0]): readonly TextOption[] {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const event = valueAt(value, [...path.slice(0, depth), 'event']);
    if (typeof event === 'string') return words(known.properties(event), (name) => propertyName(name, language));
  }
  return [];
}

const unique = (options: readonly TextOption[]): readonly TextOption[] => [
  ...new Map(options.map((option) => [String(option.value), option])).values(),
];
