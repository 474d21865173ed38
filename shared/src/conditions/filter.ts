import type { Json } from '../json.ts';
import type { ResolvedFilter } from '../runner/question.ts';
import type { Scope } from '../runner/scope.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { compare } from './compare.ts';
import type { Filter, PropertyFilter } from './condition.ts';
import { elementsOf, readPath } from './path.ts';
import { resolveValue } from './reference.ts';

/** Do an event's properties pass every filter? */
export const passesFilters = (properties: Json, filters: readonly Filter[], scope: Scope): boolean =>
  passesResolved(properties, resolveFilters(filters, scope), scope);

/** Replaces every `{from}` by what it reaches now, so that the filters can be asked elsewhere (SQL, a virtual clock). */
export const resolveFilters = (filters: readonly Filter[], scope: Scope): ResolvedFilter[] =>
  filters.map((filter) =>
    'any_in' in filter
      ? { ...filter, where: filter.where.map((inner) => resolved(inner, scope)) }
      : resolved(filter, scope),
  );

/** As `passesFilters`, once no reference is left: a value that looks like one is then a plain value. */
export const passesResolved = (properties: Json, filters: readonly ResolvedFilter[], calendar: Calendar): boolean =>
  filters.every((filter) =>
    'any_in' in filter
      ? elementsOf(readPath(properties, filter.any_in)).some((element) =>
          passesResolved(element, filter.where, calendar),
        )
      : compare(filter.op, readPath(properties, filter.property), filter.value ?? null, calendar),
  );

function resolved(filter: PropertyFilter, scope: Scope): PropertyFilter {
  const value = resolveValue(filter.value, scope);
  return value === undefined ? filter : { ...filter, value };
}
