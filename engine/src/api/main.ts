import { once } from 'node:events';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { openDatabase } from '../db/database.ts';
import { shopRoutes } from '../demo/shop/shop-routes.ts';
import { attributeNames } from '../ingest/attribute-names.ts';
import { eventNames } from '../ingest/event-names.ts';
import { redriveDeadLetters } from '../ingest/redrive.ts';
import { ingestRoutes } from '../ingest/routes.ts';
import { seenValues } from '../ingest/seen-values.ts';
import { CHECKOUT } from '../launch/checkout.ts';
import { readEnv } from '../platform/env.ts';
import { openEngine } from '../process/open-engine.ts';
import { tellParent, untilToldToStop } from '../process/parent.ts';
import { readiness } from '../process/readiness.ts';
import { sendingDeps } from '../process/sending-deps.ts';
import { createSegmentService } from '../segments/segment-service.ts';
import { messageService } from '../sending/message-service.ts';
import { unsubscribeRoutes } from '../sending/unsubscribe-routes.ts';
import { startAudit } from '../temporal/audits.ts';
import { workflowRunId } from '../temporal/workflow-run-id.ts';
import { trackingRoutes } from '../tracking/tracking-routes.ts';
import { ensureWorkspace } from '../workspace/ensure-workspace.ts';
import { createApp } from './app.ts';

/** Connections of the management API. A question about a million customers may take one for 25 s. */
const deskConnections = 8;

/** The API's process: takes events in, routes them, and serves the management API and the editor. */
const env = readEnv(process.env);
const engine = await openEngine(env, 'api', 12);
const { database, router, movement, instance, log } = engine;
// Of its own, so that long reads never delay what customers do, nor who signs in.
const desk = openDatabase(database.url, { max: deskConnections, name: 'api-desk' });
const sending = sendingDeps(env, engine);
const { publicUrl, writeKey } = env;
if (env.adminKey === undefined || writeKey === undefined)
  throw new Error('OLLE_ADMIN_KEY and OLLE_WRITE_KEY are not set');
await ensureWorkspace(database, { adminKey: env.adminKey, writeKey, mailFrom: env.mailFrom });

const onCommitted = (shards: readonly number[]) => router.poke(shards);
const ingestion = { database, onCommitted, log };
const app = createApp({
  database: desk,
  door: database,
  movement,
  segments: createSegmentService(desk),
  messages: messageService(sending),
  readiness: readiness(engine),
  ingest: ingestRoutes({ ...ingestion, publicUrl }),
  pages: [
    unsubscribeRoutes({ sql: database.sql, secret: sending.secret, poke: onCommitted }),
    trackingRoutes({ sql: database.sql, secret: sending.secret, poke: onCommitted, log }),
    ...(env.demo ? [shopRoutes({ publicUrl, writeKey: () => Promise.resolve(writeKey) })] : []),
  ],
  editorFolder: path.join(CHECKOUT, 'editor/dist'),
  settings: { publicUrl, secret: sending.secret, instance, writeKey },
  redriveDeadLetters: (workspaceId, ids) => redriveDeadLetters(ingestion, workspaceId, ids ?? undefined),
  eventNames: (workspaceId) => eventNames(desk.sql, workspaceId),
  attributeNames: (workspaceId) => attributeNames(desk.sql, workspaceId),
  seenValues: (workspaceId, asked) => seenValues(desk.sql, workspaceId, asked),
  startAudit: () => startAudit(engine.client, instance),
  workflowRunId: (workflowId) => workflowRunId(engine, workflowId),
  log,
});
const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host });
await once(server, 'listening');
tellParent('ready');
await untilToldToStop();
const closed = once(server, 'close');
server.close();
if ('closeIdleConnections' in server) server.closeIdleConnections();
// Streams to browsers stay open for ever: they are cut, and browsers come back by themselves.
if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2_000).unref();
await closed;
await desk.close();
await engine.close();
process.exit(0);
