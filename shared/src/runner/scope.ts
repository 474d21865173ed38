import type { Json, JsonObject } from '../json.ts';
import { yearsBetween } from '../schedule/anniversary.ts';
import type { Instant, Point } from '../schedule/instant.ts';
import { dateAt, readLocalDate } from '../schedule/local-date.ts';
import type { Customer } from './customer.ts';
import type { Run } from './run.ts';

/** All that a condition, a match or a template may look at when one customer is asked about. */
export interface Scope {
  readonly customer: Customer;
  /** Absent when no run is asking (a segment). */
  readonly run: Run | null;
  /** The decision's clock. */
  readonly now: Instant;
  /** What brought the run here; for a segment, `now` itself. */
  readonly arrival: Point;
  /** The workspace's zone: `P1M` and `P1Y` count in it. */
  readonly workspaceZone: string;
  /** The customer's zone, else the journey's, else the workspace's. */
  readonly zone: string;
}

/** Reads `trigger.cart_id`, `steps.w1.order_id`, `customer.tier`, `coupon.code`; undefined when the root is unknown. */
export function rootOf(scope: Scope, root: string): Json | undefined {
  const roots: Record<string, Json | undefined> = {
    customer: root === 'customer' ? { ...attributesOf(scope), userId: scope.customer.userId } : undefined,
    trigger: scope.run?.trigger,
    steps: scope.run ? { ...scope.run.heard } : undefined,
    coupon: scope.run?.coupon ?? undefined,
  };
  return Object.hasOwn(roots, root) ? roots[root] : undefined;
}

interface Aging extends Pick<Scope, 'now' | 'zone'> {
  readonly customer: Pick<Customer, 'attributes'>;
}

/** The attributes, with `age` by the customer's own calendar when the birthday is a date. */
export function attributesOf({ customer, now, zone }: Aging): JsonObject {
  const birthday = readLocalDate(customer.attributes.birthday, zone);
  return birthday ? { ...customer.attributes, age: yearsBetween(birthday, dateAt(now, zone)) } : customer.attributes;
}
