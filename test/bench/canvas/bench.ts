import { type BrowserContext, chromium } from 'playwright-core';
import { apiClient } from '../../harness/api-client.ts';
import { findChromium } from '../../harness/find-chromium.ts';
import { type Product, runProduct } from '../../harness/run-product.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { spread } from '../spread.ts';
import { serveBare } from './bare-page.ts';
import { longJourney } from './long-journey.ts';
import { type Act, act, firstLoadKb, open, type Panning, pan, type Taken } from './measure.ts';

/** A key, as the browser hands it to the page. */
const press = (key: string): string =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', ctrlKey: true, bubbles: true, cancelable: true }))`;

/**
 * A journey of 500 steps in Chromium, on the built editor and the real server: from the address to cards on the screen,
 * frames while the view moves, and an edit until it is painted. Compared with bare React Flow showing as many plain nodes in
 * the same browser. BENCH_NODES and BENCH_ROUNDS scale it.
 */
export async function canvas(): Promise<object> {
  const count = Number(process.env.BENCH_NODES ?? 500);
  const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
  const folder = temporaryFolder();
  const product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
  });
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium here: set CHROMIUM_PATH');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    // One less: a copy is made, and a journey ends at 500 steps.
    const document = longJourney(count - 1);
    const { id } = await apiClient(product).call<{ id: string }>('POST', '/api/journeys', { document });
    const address = `${product.baseUrl}/journeys/${id}`;
    const ours = await measured(await signedIn(browser.newContext({ viewport }), product), address, rounds, {
      // A copy of the chosen card is taken away and put back, again and again.
      choose: '.react-flow__node[data-id="w0"]',
      first: press('d'),
      acts: [press('z'), press('y')],
    });
    const bareContext = await browser.newContext({ viewport });
    const page = await bareContext.newPage();
    const bareAddress = await serveBare(page, bareDrawing(count));
    const bare = await measured(bareContext, bareAddress, rounds, { acts: ['window.bare.add()'] }, page);
    const first = await signedIn(browser.newContext({ viewport }), product);
    const home = await firstLoadKb(await first.newPage(), product.baseUrl, 'main h1');
    const second = await signedIn(browser.newContext({ viewport }), product);
    const editor = await firstLoadKb(await second.newPage(), address, '.react-flow__node');
    return {
      bench: 'canvas',
      nodes: count,
      rounds,
      ...ours,
      firstLoadGzipKb: { home, editor },
      comparedTo: { bareReactFlow: bare },
    };
  } finally {
    await browser.close();
    await product.stop();
    folder.remove();
  }
}

const viewport = { width: 1440, height: 900 };

async function signedIn(made: Promise<BrowserContext>, { baseUrl, adminKey }: Product): Promise<BrowserContext> {
  const context = await made;
  const data = { adminKey, name: '이수진' };
  const answer = await context.request.post(`${baseUrl}/api/sign-in`, { data, headers: { origin: baseUrl } });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()}`);
  return context;
}

interface Acts {
  readonly choose?: string;
  /** Done once, and not measured. */
  readonly first?: string;
  readonly acts: readonly string[];
}

async function measured(
  context: BrowserContext,
  address: string,
  rounds: number,
  { choose, first, acts }: Acts,
  given?: Awaited<ReturnType<BrowserContext['newPage']>>,
) {
  const page = given ?? (await context.newPage());
  const opened: Taken[] = [];
  // The first visit fills the browser's cache, as the day before did.
  for (let round = 0; round <= rounds; round++) {
    const taken = await open(page, address);
    if (round > 0) opened.push(taken);
  }
  await page.waitForTimeout(1_500);
  const panned: Panning[] = [];
  for (let round = 0; round < rounds; round++) panned.push(await pan(page));
  if (choose !== undefined) await page.locator(choose).click();
  if (first !== undefined) await act(page, first);
  const operations: Act[] = [];
  for (let round = 0; round < rounds; round++) for (const program of acts) operations.push(await act(page, program));
  await context.close();
  return {
    openMs: spread(opened.map(({ ms }) => ms)),
    openWorkMs: spread(opened.map(({ workMs }) => workMs)),
    panning: {
      framesPerSecond: spread(panned.map(({ framesPerSecond }) => framesPerSecond)),
      frameMs: {
        median: spread(panned.map(({ frameMs }) => frameMs.median)),
        p95: spread(panned.map(({ frameMs }) => frameMs.p95)),
        max: spread(panned.map(({ frameMs }) => frameMs.max)),
      },
      workPerFrameMs: spread(panned.map(({ workPerFrameMs }) => workPerFrameMs)),
    },
    operationMs: spread(operations.map(({ ms }) => ms)),
    operationWorkMs: spread(operations.map(({ workMs }) => workMs)),
    operationLaterMs: spread(operations.map(({ laterMs }) => laterMs)),
  };
}

function bareDrawing(count: number) {
  const ids = Array.from({ length: count + 1 }, (_, index) => `n${index}`);
  const nodes = ids.map((id, index) => ({
    id,
    position: { x: (index % 5) * 200, y: Math.floor(index / 5) * 120 },
    data: { label: `Step ${index}` },
  }));
  const edges = ids.slice(5).map((id, index) => ({ id: `e${index}`, source: `n${index}`, target: id }));
  return { nodes, edges };
}
