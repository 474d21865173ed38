import type { Json } from '../../json.ts';
import type { ResolvedFilter } from '../../runner/question.ts';
import type { Calendar } from '../../schedule/calendar.ts';
import type { Instant } from '../../schedule/instant.ts';
import type { Filter } from '../condition.ts';
import { elementsOf, readPath } from '../path.ts';
import { isReference } from '../reference.ts';
import { earliest } from './earliest.ts';
import { clockOperators, flipOfComparison } from './flip-of-comparison.ts';

/** Until when no passing of time changes what these filters say of the document. */
export const flipOfFilters = (document: Json, filters: readonly ResolvedFilter[], calendar: Calendar): Instant | null =>
  earliest(
    filters.flatMap((filter) =>
      'any_in' in filter
        ? elementsOf(readPath(document, filter.any_in)).map((element) => flipOfFilters(element, filter.where, calendar))
        : [flipOfComparison(filter.op, readPath(document, filter.property), asJson(filter.value), calendar)],
    ),
  );

/** Does it ask the clock? */
export const asksClock = (filter: Filter): boolean =>
  'any_in' in filter ? filter.where.some(asksClock) : clockOperators.includes(filter.op);

/** Does it compare with the customer's age, which time changes? */
export const asksAge = (filter: Filter): boolean =>
  'any_in' in filter ? filter.where.some(asksAge) : isAge(filter.value);

export const isAge = (value: unknown): boolean => isReference(value) && value.from.split('.', 2)[1] === 'age';

/** Resolved values are JSON; what still looks like a reference is a plain value then. */
const asJson = (value: Json | { readonly from: string } | undefined): Json | undefined =>
  isReference(value) ? { from: value.from } : value;
