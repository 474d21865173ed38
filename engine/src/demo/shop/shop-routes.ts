import path from 'node:path';
import { type Context, Hono } from 'hono';
import { picture } from '../catalogue/picture.ts';
import { productById } from '../catalogue/products.ts';
import { chooseLanguage } from './choose-language.ts';
import { browserFolder, clientFolder, filesIn, fontFolder, type ServedFile } from './files.ts';
import { guidedJourney } from './guided-journey.ts';
import { type PageContent, page } from './page.ts';
import { cartPage } from './pages/cart-page.ts';
import { checkoutPage } from './pages/checkout-page.ts';
import { homePage } from './pages/home-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { productPage } from './pages/product-page.ts';
import { signUpPage } from './pages/sign-up-page.ts';
import { thanksPage } from './pages/thanks-page.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

export interface ShopDependencies {
  /** Of the workspace that takes in the shop's events. */
  readonly writeKey: () => Promise<string>;
  /** Base of the addresses in events and mails; no slash at its end. */
  readonly publicUrl: string;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const kept = 'public, max-age=86400';
const nothing = async (): Promise<null> => null;
/** The reader's own fonts do, then; a missing sheet would stand as an error in the browser's console. */
const noFont = async (): Promise<ServedFile> => ({ type: 'text/css; charset=utf-8', body: new Uint8Array() });

/**
 * The demo shop, all of it under `/shop`.
 * @example app.route('/', shopRoutes({ writeKey: async () => key, publicUrl: 'http://127.0.0.1:4400' }))
 */
export function shopRoutes({ writeKey, publicUrl }: ShopDependencies): Hono {
  const asset = filesIn(browserFolder);
  const client = filesIn(clientFolder);
  const fonts = fontFolder();
  const fontSheet = fonts === null ? noFont : filesIn(fonts);
  const fontParts = fonts === null ? nothing : filesIn(path.join(fonts, 'woff2-dynamic-subset'));

  const show = async (c: Context, content: (visit: Visit) => PageContent, status: 200 | 404 = 200) => {
    const language = chooseLanguage(c);
    const visit = { language, t: words[language], writeKey: await writeKey(), publicUrl, guided: guidedJourney(c) };
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'same-origin');
    return c.html(page(visit, content(visit)), status);
  };

  return (
    new Hono()
      .basePath('/shop')
      .get('/', (c) => show(c, (visit) => homePage(visit, c.req.query('category'))))
      .get('/products/:id', (c) => {
        const product = productById(c.req.param('id'));
        return product ? show(c, (visit) => productPage(product, visit)) : show(c, notFoundPage, 404);
      })
      .get('/cart', (c) => show(c, cartPage))
      .get('/checkout', (c) => show(c, checkoutPage))
      .get('/thanks', (c) => show(c, thanksPage))
      .get('/sign-up', (c) => show(c, signUpPage))
      .get('/images/:file{[a-z0-9-]+\\.svg}', (c) => {
        const product = productById(c.req.param('file').slice(0, -4));
        return product ? svg(c, picture(product)) : c.notFound();
      })
      .get('/icon.svg', (c) => svg(c, icon))
      .get('/assets/:name', async (c) => serve(c, await asset(c.req.param('name')), 'no-cache'))
      // The client looks for its parts here, below the address that it is told to have come from.
      .get('/analytics-next/bundles/:name', async (c) => serve(c, await client(c.req.param('name')), kept))
      .get('/fonts/:name', async (c) => serve(c, await fontSheet(c.req.param('name')), kept))
      .get('/fonts/woff2-dynamic-subset/:name', async (c) => serve(c, await fontParts(c.req.param('name')), kept))
      .get('/*', async (c) => (c.req.path === '/shop/' ? c.redirect('/shop') : show(c, notFoundPage, 404)))
  );
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="#e07b39"/></svg>';

function svg(c: Context, drawing: string): Response {
  return c.body(drawing, 200, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Cache-Control': kept,
    // Mail previews stand in frames of another origin.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

function serve(c: Context, file: ServedFile | null, cache: string): Response | Promise<Response> {
  return file ? c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': cache }) : c.notFound();
}
