import { previewToken } from '@olle/shared/messages/unsubscribe-preview';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Sql } from '../db/database.ts';
import { unsubscribe } from './unsubscribe.ts';
import { unsubscribePage } from './unsubscribe-page.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

export interface UnsubscribeDeps {
  readonly sql: Sql;
  readonly secret: string;
  /** Tells the router which shards have something new; the sweep finds what nobody told of. */
  readonly poke?: (shards: readonly number[]) => void;
}

/**
 * The way out of advertising, at `/u/{token}`. Looking changes nothing, since scanners follow every link of a mail; a POST
 * acts, from the page's button or from a mail program (RFC 8058), without cookie, login, question or redirect.
 */
export function unsubscribeRoutes({ sql, secret, poke }: UnsubscribeDeps): Hono {
  const routes = new Hono();
  routes.use('/u/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    );
  });
  routes.get('/u/:token', (c) => {
    const token = c.req.param('token');
    if (token === previewToken) return c.html(unsubscribePage('preview'));
    return readUnsubscribeToken(secret, token) ? c.html(unsubscribePage('ask')) : unknown(c);
  });
  routes.post('/u/:token', bodyLimit({ maxSize: 16_384 }), async (c) => {
    const token = c.req.param('token');
    if (token === previewToken) return c.html(unsubscribePage('preview'));
    const refusal = readUnsubscribeToken(secret, token);
    if (!refusal) return unknown(c);
    // What the body says is not asked: whoever holds the link may refuse, in whatever form a mail program sends it.
    const shard = await unsubscribe(sql, refusal);
    if (shard !== null) poke?.([shard]);
    return c.html(unsubscribePage('done'));
  });
  return routes;
}

const unknown = (c: Context) => c.html(unsubscribePage('unknown'), 404);
