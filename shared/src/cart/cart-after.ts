import type { Json, JsonObject } from '../json.ts';
import { applyCartEvent, changesCart } from './apply-cart-event.ts';
import { cartAsJson, readCart } from './cart.ts';

interface Happened {
  readonly name: string;
  readonly properties: JsonObject;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What `customer.cart` becomes by an event; null when it stays as it is. Ingest and rehearsals both ask here. */
export function cartAfter(cart: Json | undefined, event: Happened): JsonObject | null {
  if (!changesCart(event.name)) return null;
  const before = readCart(cart);
  const after = applyCartEvent(before, event);
  return after === before ? null : cartAsJson(after);
}
