import type { Condition, Filter } from '../conditions/condition.ts';
import { isReference } from '../conditions/reference.ts';

/** What is read besides the customer: a path (`steps.w1.order_id`), or what became of a step's message. */
export type Mention = { readonly field: string } & (
  | {
      readonly path: string;
      /** Of a template, which may also name all that a step keeps: `{{ steps.w1 | json }}`. */
      readonly line?: number;
    }
  | { readonly sender: string }
);

/**
 * All that a condition names of the journey it is asked in, wherever it stands.
 * @example mentionsIn({ message: { node: 'm1' }, status: 'opened' }, 'when') // [{ sender: 'm1', field: 'when.message.node' }]
 */
export function mentionsIn(condition: Condition, field: string): Mention[] {
  const inner = (members: readonly Condition[], key: string) =>
    members.flatMap((member, index) => mentionsIn(member, `${field}.${key}.${index}`));
  if ('all' in condition) return inner(condition.all, 'all');
  if ('any' in condition) return inner(condition.any, 'any');
  if ('not' in condition) return mentionsIn(condition.not, `${field}.not`);
  if ('message' in condition)
    return 'node' in condition.message ? [{ sender: condition.message.node, field: `${field}.message.node` }] : [];
  if ('event' in condition || 'any_in' in condition) return mentionsOf(condition.where ?? [], `${field}.where`);
  if (!('op' in condition)) return [];
  const kept = 'step' in condition ? [{ path: `steps.${condition.step}`, field: `${field}.step` }] : [];
  return [...kept, ...ofValue(condition.value, field)];
}

/** The same of filters alone. */
export const mentionsOf = (filters: readonly Filter[], field: string): Mention[] =>
  filters.flatMap((filter, index) =>
    'any_in' in filter
      ? mentionsOf(filter.where, `${field}.${index}.where`)
      : ofValue(filter.value, `${field}.${index}`),
  );

const ofValue = (value: unknown, field: string): Mention[] =>
  isReference(value) ? [{ path: value.from, field: `${field}.value.from` }] : [];
