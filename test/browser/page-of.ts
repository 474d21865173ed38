import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about. */
  readonly errors: string[];
}

/** What the page or the server comes to say, within ten seconds. */
export const soon = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 10_000, interval: 150 });

/** A person at the editor: signed in by key and name, in a language. */
export async function signedIn(
  browser: Browser,
  {
    language = 'ko',
    name = '이수진',
    width = 1440,
    height = 900,
    touch = false,
    product: { baseUrl: baseURL, adminKey } = { baseUrl: inject('baseUrl'), adminKey: inject('adminKey') },
  } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch && width < 640,
  });
  const answer = await context.request.post('/api/sign-in', {
    data: { adminKey, name },
    headers: { origin: baseURL },
  });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`);
  return watched(context);
}

/** A visitor of the shop. */
export async function visitor(browser: Browser): Promise<Visit> {
  return watched(await browser.newContext({ baseURL: inject('baseUrl'), locale: 'ko-KR' }));
}

async function watched(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, context, errors };
}
