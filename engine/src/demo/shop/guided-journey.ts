import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

/** The editor takes it back when its guide ends (`forgetShopVisit`). */
const cookie = 'olle_shop_guide';
const id = z.uuid();

/** The journey that a visitor is led through: the guide to a first journey names it in the address that it sends them to. */
export function guidedJourney(c: Context): string | null {
  const asked = id.safeParse(c.req.query('guide'));
  // Without an age: nobody is led any more when the browser was closed.
  if (asked.success) setCookie(c, cookie, asked.data, { path: '/shop', sameSite: 'Lax' });
  return asked.data ?? id.safeParse(getCookie(c, cookie)).data ?? null;
}
