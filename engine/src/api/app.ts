import { type Context, Hono } from 'hono';
import type { Caller } from './auth/caller.ts';
import { KeyGuesses } from './auth/key-guesses.ts';
import type { AppDependencies } from './dependencies.ts';
import { editorFiles } from './editor-files.ts';
import { endpointsOf } from './endpoints.ts';
import { ApiError } from './http/api-error.ts';
import type { Endpoint } from './http/endpoint.ts';
import { errorAnswer } from './http/error-response.ts';
import { languageOf } from './http/language.ts';
import { jsonSchemaOf, openApiOf } from './http/openapi.ts';
import { serve } from './http/serve.ts';

/** Everything that one port serves: health, ingest, the management API, pages for customers, and the editor. */
export function createApp(deps: AppDependencies): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    // A page that says more itself (of customers' links) is left alone.
    if (!context.res.headers.has('Referrer-Policy'))
      context.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
    // Nobody else's page shows ours in a frame and has its buttons pressed.
    context.res.headers.set('X-Frame-Options', 'SAMEORIGIN');
  });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const parts = await deps.readiness();
    const ready = Object.values(parts).every(Boolean);
    return context.json({ ready, ...parts }, ready ? 200 : 503);
  });
  app.route('/v1', deps.ingest);
  for (const page of deps.pages) app.route('/', page);
  mountApi(app, deps);
  app.route('/', editorFiles(deps.editorFolder));
  app.notFound((context) => refuse(context, deps, new ApiError('path_not_found')));
  app.onError((error, context) => refuse(context, deps, error));
  return app;
}

function mountApi(app: Hono, deps: AppDependencies): void {
  const endpoints = endpointsOf(deps);
  const serving = { ...deps, guesses: new KeyGuesses<Caller>() };
  const document = openApiOf(endpoints, deps.settings.publicUrl);
  const schema = jsonSchemaOf('JourneyDocument');
  app.get('/api/openapi.json', (context) => context.json(document));
  app.get('/api/schema/journey.json', (context) => context.json(schema));
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), routeOf(endpoint), (context) => serve(endpoint, context, serving));
  }
  // Fixed paths first: `/api/segments/preview` also looks like `/api/segments/:id`.
  const paths = [...new Set(endpoints.map(routeOf))].sort((a, b) => a.split(':').length - b.split(':').length);
  for (const path of paths) {
    const allowed = methodsAt(endpoints, path);
    app.all(path, (context) =>
      refuse(context, deps, new ApiError('method_not_allowed', [], { Allow: allowed.join(', ') })),
    );
  }
  app.all('/api/*', (context) => refuse(context, deps, new ApiError('path_not_found')));
}

/** `/api/runs/{id}` -> `/api/runs/:id`. */
const routeOf = ({ path }: Endpoint): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const methodsAt = (endpoints: readonly Endpoint[], path: string): string[] =>
  endpoints.filter((endpoint) => routeOf(endpoint) === path).map(({ method }) => method.toUpperCase());

function refuse(context: Context, { log }: AppDependencies, error: unknown): Response {
  const language = languageOf(context.req.header('accept-language'));
  const { status, headers, body } = errorAnswer(error, language, log, '');
  return new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } });
}
