import type { z } from 'zod';
import type { JsonObject } from '../json.ts';
import type { TextFault } from './text-fault.ts';
import type { Range, TextSource } from './text-source.ts';
import { valueAt } from './value-at.ts';
import type { Key } from './yaml-style.ts';

/** What a schema does not take, at the places of the text that say it. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], source: TextSource): readonly TextFault[] {
  const found = issues.flatMap((issue) => faultsOf(issue, source));
  // One schema may find the same value wrong in several ways: the first says most.
  return found.filter((fault, index) => found.findIndex((other) => other.from === fault.from) === index);
}

const shapeFault = (code: string, facts: JsonObject, { from, to }: Range): TextFault => ({
  room: 'shape',
  code,
  facts,
  from,
  to,
  severity: 'error',
});

function faultsOf(issue: z.core.$ZodIssue, source: TextSource): TextFault[] {
  const path = issue.path.map((key): Key => (typeof key === 'symbol' ? String(key) : key));
  const value = valueAt(source.value, path);
  const here = (code: string, facts: JsonObject = {}): TextFault[] => [shapeFault(code, facts, source.markOf(path))];
  if (value === undefined || (value === null && issue.code !== 'unrecognized_keys'))
    return here('required', { field: String(path.at(-1) ?? '') });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => shapeFault('field_unknown', { field: key }, source.keyOf([...path, key])));
    case 'invalid_type':
      return here('type_wrong', { expected: issue.expected, came: kindOf(value) });
    case 'invalid_value':
      return here('value_unknown', { value: shown(value), values: issue.values.map(String) });
    case 'invalid_union':
      return issue.discriminator === undefined ? here('shape_unknown') : here('value_unknown', { value: shown(value) });
    case 'too_small':
      return here('too_small', { origin: issue.origin, least: Number(issue.minimum) });
    case 'too_big':
      return here('too_big', { origin: issue.origin, most: Number(issue.maximum) });
    case 'invalid_format':
      return here('format_wrong', { format: issue.format, value: shown(value) });
    case 'invalid_key':
      return [shapeFault('key_wrong', { field: String(path.at(-1) ?? '') }, source.keyOf(path))];
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return here('value_refused', { message: issue.message });
  }
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const shown = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 60) : (brackets[kindOf(value)] ?? String(value));
const brackets: Readonly<Record<string, string>> = { object: '{…}', array: '[…]' };
