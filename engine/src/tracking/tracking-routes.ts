import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Sql } from '../db/database.ts';
import type { Log } from '../platform/log.ts';
import { reportMessage } from '../sending/report-message.ts';
import { linkPage } from './link-page.ts';
import { locationOf } from './location-of.ts';
import { readTracked, type TrackedState } from './read-tracked.ts';
import { isMachine } from './reader.ts';
import { readTrackingToken, type Tracked } from './tracking-token.ts';

export interface TrackingDeps {
  readonly sql: Sql;
  readonly secret: string;
  readonly log: Log;
  /** Tells the router which shards have something new; the sweep finds what nobody told of. */
  readonly poke?: (shards: readonly number[]) => void;
}

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Openings and clicks of messages, at `/t/{token}`. A link leads to the target that stands with the message and to no
 * other. That nobody can be counted, or is a machine, keeps no reader from the page they asked for.
 */
export function trackingRoutes(deps: TrackingDeps): Hono {
  const routes = new Hono();
  routes.get('/t/:token', async (c) => {
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    const tracked = readTrackingToken(deps.secret, c.req.param('token'));
    if (!tracked) return unknown(c);
    if (tracked.kind === 'open') {
      await count(deps, c, tracked, null).catch((err: unknown) => deps.log.warn({ err }, 'an opening was not counted'));
      return c.body(pixel, 200, { 'content-type': 'image/gif' });
    }
    const state = await readTracked(deps.sql, tracked);
    const location = state?.link && locationOf(state.link);
    if (!location) return unknown(c);
    await count(deps, c, tracked, state).catch((err: unknown) => deps.log.warn({ err }, 'a click was not counted'));
    return c.redirect(location, 302);
  });
  return routes;
}

async function count({ sql, poke }: TrackingDeps, c: Context, tracked: Tracked, state: TrackedState | null) {
  const { method } = c.req.raw;
  if (method === 'HEAD') return;
  const { messageId } = tracked;
  if (isMachine({ method, header: (name) => c.req.header(name) }) || state?.hasty) {
    const type = tracked.kind === 'open' ? 'machine_opened' : 'machine_clicked';
    await sql`
      insert into message_event (workspace_id, message_id, type, detail)
      select m.workspace_id, m.id, ${type}, '{}' from message m
      where m.id = ${messageId} and not exists (select from message_event where message_id = m.id and type = ${type})`;
    return;
  }
  const report =
    tracked.kind === 'open'
      ? { messageId, type: 'opened' as const }
      : { messageId, type: 'clicked' as const, link: state?.link ?? '' };
  const shard = await sql.begin((tx) => reportMessage(tx, report));
  if (shard !== null) poke?.([shard]);
}

const unknown = (c: Context) => c.html(linkPage(), 404);
