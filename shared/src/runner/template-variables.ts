import type { JsonObject } from '../json.ts';
import { rootOf, type Scope } from './scope.ts';

/** What a template may name: customer, trigger, steps, coupon, journey. Plain JSON: functions in it would be called. */
export function templateVariables(scope: Scope, journey: JsonObject = {}): JsonObject {
  const variables: JsonObject = { journey };
  for (const root of ['customer', 'trigger', 'steps', 'coupon']) variables[root] = rootOf(scope, root) ?? {};
  return variables;
}
