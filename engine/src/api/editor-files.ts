import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

/** The built editor: its files, and its page for every path that is a place in the editor. */
export function editorFiles(folder: string): Hono {
  const app = new Hono();
  const page = path.join(folder, 'index.html');
  app.use(compress());
  app.use(async (context, next) => {
    await next();
    // Names of built assets carry the hash of their content; everything else is asked again.
    const hashed = context.req.path.startsWith('/assets/') && context.res.ok;
    context.res.headers.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.get('*', serveStatic({ root: folder, precompressed: true }));
  app.get('*', async (context, next) => {
    // A missing file is missing. Files lie at the top or in `assets`: a customer may be called kim@shop.example.
    const isFile = /^\/(assets\/.*|[^/]+\.[a-z0-9]+)$/i.test(context.req.path);
    return isFile || !existsSync(page) ? await next() : await serveStatic({ path: page })(context, next);
  });
  return app;
}
