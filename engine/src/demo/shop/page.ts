import { eventNames } from '@olle/shared/i18n/known-names';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { guideStrip } from './guide-strip.ts';
import type { Visit } from './visit.ts';
import { browserWords } from './words.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageContent {
  /** Tells the browser's part what to do. */
  readonly name: 'home' | 'product' | 'cart' | 'checkout' | 'thanks' | 'sign-up' | 'not-found';
  readonly title: string;
  readonly main: Html;
}

/** The shop's frame around a page. `html` escapes whatever is put into it. */
export function page(visit: Visit, { name, title, main }: PageContent): Html {
  const { language, t, writeKey } = visit;
  const other = language === 'ko' ? 'en' : 'ko';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t.shop}</title>
<link rel="icon" href="/shop/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop/fonts/pretendardvariable-dynamic-subset.css">
<link rel="stylesheet" href="/shop/assets/style.css">
<script type="module" src="/shop/assets/shop.js"></script>
</head>
<body data-page="${name}" data-write-key="${writeKey}" data-words="${JSON.stringify(browserWords[language])}" data-event-names="${JSON.stringify(eventNames(language))}">
<a class="skip" href="#main">${t.skip}</a>
${guideStrip(visit)}<header class="top">
  <a class="logo" href="/shop"><span class="dot" aria-hidden="true"></span>${t.shop}</a>
  <nav class="account" aria-label="${t.shop}">
    <span data-greeting hidden></span>
    <a href="/shop/sign-up" data-when="guest">${t.signUp}</a>
    <button type="button" class="quiet" data-when="customer" data-sign-out hidden>${t.signOut}</button>
    <a href="?lang=${other}" lang="${other}" hreflang="${other}">${t.language}</a>
    <a class="to-cart" href="/shop/cart" data-cart-link>${t.cart} <span class="count" data-cart-count>0</span></a>
  </nav>
</header>
<main id="main" tabindex="-1">
${main}
<noscript><p class="notice">${t.noScript}</p></noscript>
</main>
<footer class="foot"><p>${t.about}</p></footer>
<p class="toast" role="status" data-toast></p>
<section class="panel" aria-label="${t.panelTitle}">
  <details data-panel>
    <summary><span class="panel-title">${t.panelTitle}</span> <span class="panel-latest" data-latest>${t.panelNone}</span></summary>
    <ol class="panel-list" data-events tabindex="0" aria-label="${t.panelTitle}"></ol>
    <p class="panel-foot"><a href="/">${t.openOlle}</a></p>
  </details>
</section>
</body>
</html>`;
}
