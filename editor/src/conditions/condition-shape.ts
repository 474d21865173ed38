import type { Condition } from '@olle/shared/conditions/condition';
import type { Asker } from './asker.ts';

/** What a row of the builder asks about. */
export const conditionKinds = [
  'attribute',
  'element',
  'event',
  'message',
  'segment',
  'consent',
  'trigger',
  'step',
  'group',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export const kindsOf = (asker: Asker): readonly ConditionKind[] =>
  asker === 'run' ? conditionKinds : conditionKinds.filter((kind) => kind !== 'trigger' && kind !== 'step');

/** The key by which a condition of each kind is known. */
const keys: Readonly<Record<Exclude<ConditionKind, 'group'>, string>> = {
  attribute: 'attribute',
  element: 'any_in',
  event: 'event',
  message: 'message',
  segment: 'segment',
  consent: 'consent',
  trigger: 'trigger',
  step: 'step',
};

/** `other`: the API can say it, and this builder cannot. */
export function conditionKindOf(condition: Condition, asker: Asker): ConditionKind | 'other' {
  if ('all' in condition || 'any' in condition) return 'group';
  return kindsOf(asker).find((kind) => kind !== 'group' && keys[kind] in condition) ?? 'other';
}

/** A new row, complete from the start, so that it can always be saved. */
export function freshCondition(kind: ConditionKind): Condition {
  switch (kind) {
    case 'attribute':
      return { attribute: 'tier', op: 'equals', value: 'vip' };
    case 'event':
      return { event: 'Order Completed', within: 'P30D' };
    case 'segment':
      return { segment: '-', member: true };
    case 'consent':
      return { consent: 'email.advertising', is: true };
    case 'element':
      return { any_in: 'cart.items', where: [{ property: 'price', op: 'gte', value: 0 }] };
    case 'message':
      return { message: { channel: 'email' }, status: 'opened' };
    case 'trigger':
      return { trigger: 'id', op: 'exists' };
    case 'step':
      return { step: 'step.status', op: 'exists' };
    case 'group':
      return { any: [freshCondition('attribute')] };
  }
}

export interface ConditionGroup {
  readonly mode: 'all' | 'any';
  readonly members: readonly Condition[];
}

/** Any condition as a group of rows: one alone is a group of one. */
export function asGroup(condition: Condition): ConditionGroup {
  if ('all' in condition) return { mode: 'all', members: condition.all };
  if ('any' in condition) return { mode: 'any', members: condition.any };
  return { mode: 'all', members: [condition] };
}

/** The plainest condition that says the same: a group of one is its member. */
export function fromGroup({ mode, members }: ConditionGroup): Condition {
  const [only] = members;
  if (members.length === 1 && only && mode === 'all') return only;
  return mode === 'all' ? { all: [...members] } : { any: [...members] };
}
