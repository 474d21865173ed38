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
  app.get(
    '*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (file, context) => {
        // Names of built assets carry the hash of their content; everything else is asked again.
        const hashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
        context.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.get('*', async (context, next) => {
    // A missing file is missing; a place in the editor is the page, which knows its places.
    const isFile = /\.[a-z0-9]+$/i.test(context.req.path) || context.req.path.startsWith('/assets/');
    if (isFile || !existsSync(page)) return await next();
    context.header('Cache-Control', 'no-cache');
    return await serveStatic({ path: page })(context, next);
  });
  return app;
}
