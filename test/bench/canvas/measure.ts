import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { quantile } from '../spread.ts';

/** Said as text: what runs TypeScript here gives functions names by a helper that no page has. */
const inPage = <T>(page: Page, program: string): Promise<T> => page.evaluate(program) as Promise<T>; // what the program resolves with

const untilPainted = `new Promise((resolve) => {
  const look = () => {
    const card = document.querySelector('.react-flow__node');
    // In the frame after the one that shows it, it has been painted.
    if (card && getComputedStyle(card).visibility === 'visible') requestAnimationFrame(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** How long something took, and how long the page's own thread worked for it: others may be at work on the machine. */
export interface Taken {
  readonly ms: number;
  readonly workMs: number;
}

/** From asking for the address until its first cards have been painted. */
export async function open(page: Page, address: string): Promise<Taken> {
  return worked(page, async () => {
    await page.goto(address, { waitUntil: 'commit' });
    return inPage<number>(page, untilPainted);
  });
}

async function worked(page: Page, act: () => Promise<number>): Promise<Taken> {
  const work = await workOf(page);
  const before = await work.seconds();
  const ms = await act();
  const after = await work.seconds();
  await work.end();
  return { ms, workMs: (after - before) * 1_000 };
}

/** What the page's own thread has worked so far. */
async function workOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  // Processor time: what others take of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    seconds: async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    },
    end: () => session.detach(),
  };
}

export interface Panning {
  readonly framesPerSecond: number;
  readonly frameMs: { readonly median: number; readonly p95: number; readonly max: number };
  /** What the page's own thread works for a frame. */
  readonly workPerFrameMs: number;
}

/** Moves the view up and down by the wheel for so many frames. */
export async function pan(page: Page, frames = 240): Promise<Panning> {
  const work = await workOf(page);
  const before = await work.seconds();
  const times = await inPage<number[]>(page, panning(frames));
  const after = await work.seconds();
  await work.end();
  const each = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return {
    framesPerSecond: rounded((1_000 * each.length) / (last - first)),
    frameMs: {
      median: rounded(quantile(each, 0.5)),
      p95: rounded(quantile(each, 0.95)),
      max: rounded(Math.max(...each)),
    },
    workPerFrameMs: rounded((1_000 * (after - before)) / each.length),
  };
}

/** Down for half of the frames, and up again. */
const panning = (frames: number): string => `new Promise((resolve) => {
  const pane = document.querySelector('.react-flow__pane');
  const at = [];
  const step = (now) => {
    at.push(now);
    if (at.length > ${frames}) return resolve(at);
    const deltaY = at.length < ${frames / 2} ? 40 : -40;
    pane.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 700, clientY: 400, bubbles: true, cancelable: true }));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

export interface Act extends Taken {
  /** What glides, is checked and is saved afterwards. */
  readonly laterMs: number;
}

/** From an act in the page until it is painted, and what is done behind it. */
export async function act(page: Page, program: string): Promise<Act> {
  const work = await workOf(page);
  const before = await work.seconds();
  const ms = await inPage<number>(
    page,
    `new Promise((resolve) => {
      const begun = performance.now();
      ${program};
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        port2.postMessage(null);
      });
    })`,
  );
  const painted = await work.seconds();
  await page.waitForTimeout(1_500);
  const over = await work.seconds();
  await work.end();
  return { ms, workMs: (painted - before) * 1_000, laterMs: (over - painted) * 1_000 };
}

/**
 * What a first visit has to fetch to show a page, which it does when `shows` is there: scripts and styles, gzipped, in KB (1,000 bytes).
 * What it fetches afterwards is not waited for by anybody.
 */
export async function firstLoadKb(
  page: Page,
  address: string,
  shows: string,
): Promise<{ js: number; css: number; total: number }> {
  const fetched = new Map<string, { kind: 'js' | 'css'; response: Response }>();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('javascript')) fetched.set(response.url(), { kind: 'js', response });
    else if (type.includes('text/css')) fetched.set(response.url(), { kind: 'css', response });
  });
  // The page itself notes it: by the time the news is here, it may have fetched more.
  await page.addInitScript(`{
    const seen = new MutationObserver(() => {
      if (!document.querySelector(${JSON.stringify(shows)})) return;
      globalThis.fetchedWhenShown = performance.getEntriesByType('resource').map(({ name }) => name);
      seen.disconnect();
    });
    seen.observe(document, { childList: true, subtree: true });
  }`);
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  const needed = await page.evaluate<string[]>('globalThis.fetchedWhenShown');
  page.removeAllListeners('response');
  const bytes = { js: 0, css: 0 };
  for (const url of needed) {
    const found = fetched.get(url);
    if (found) bytes[found.kind] += gzipSync(await found.response.body()).length;
  }
  const kb = (value: number): number => Math.round(value / 1_000);
  return { js: kb(bytes.js), css: kb(bytes.css), total: kb(bytes.js + bytes.css) };
}
