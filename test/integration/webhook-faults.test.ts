import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpServer, openHttpServer } from '@olle/engine/calls/http-server.fixture';
import type { RunAnswer } from '@olle/shared/api/runs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../harness/api-client.ts';
import { type Part, processOf } from '../harness/processes-of.ts';
import { type Product, runProduct } from '../harness/run-product.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { journey, wait, webhook } from '../scenarios/journey.ts';

// The list of processes is read from /proc.
describe.skipIf(process.platform !== 'linux')('a webhook of the product, under faults', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let product: Product;
  let server: HttpServer;
  let client: ReturnType<typeof apiClient>;

  beforeAll(async () => {
    folder = temporaryFolder();
    server = await openHttpServer();
    product = await runProduct({
      DATA_DIR: folder.dir,
      OLLE_DEMO: '0',
      // By name: by its address it stays refused.
      OLLE_WEBHOOK_ALLOW: `localhost:${server.port}`,
    });
    client = apiClient(product);
  });
  afterAll(async () => {
    await product.stop();
    await server.close();
    folder.remove();
  });

  async function enters(name: string, url: string): Promise<string> {
    const document = journey(name, [webhook('h1', { url }), wait('w1', 'PT1S')], ['trigger/next h1', 'h1/next w1']);
    await client.publish({ ...document, name });
    await client.send([{ type: 'track', event: name, userId: name, messageId: name, properties: {} }]);
    return name;
  }

  const runOf = async (userId: string): Promise<RunAnswer | undefined> => {
    const { items } = await client.call<{ items: { id: string }[] }>('GET', `/api/customers/${userId}/runs`);
    return items[0] && (await client.call<RunAnswer>('GET', `/api/runs/${items[0].id}`));
  };

  async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
    for (let looks = 0; looks < 400; looks++) {
      const seen = await look().catch(() => undefined);
      if (seen) return seen;
      await sleep(150);
    }
    throw new Error(`never seen:\n${product.output()}`);
  }

  const ended = (userId: string): Promise<RunAnswer> =>
    until(async () => {
      const run = await runOf(userId);
      return run?.endedAt ? run : undefined;
    });

  const kill = (part: Part): void => {
    const pid = processOf(product.launcher.pid ?? 0, part);
    if (pid === undefined) throw new Error(`${part} is down already`);
    process.kill(pid, 'SIGKILL');
  };

  const callsOf = (run: RunAnswer) =>
    server.heard.filter(({ headers }) => headers['idempotency-key'] === `${run.id}/h1/1`);

  it('calls again, under the same key, when its worker was killed before the answer was written down', async () => {
    server.answers((response, { url }) => {
      const isFirst = server.heard.filter((one) => one.url === url).length === 1;
      if (isFirst) kill('worker');
      else response.end('{}');
    });
    const run = await ended(await enters('Killed', `http://localhost:${server.port}/killed`));
    expect(run.steps.map(({ outcome, reason }) => `${outcome} ${reason.code}`)).toEqual([
      'next call_answered',
      'next wait_over',
    ]);
    expect(callsOf(run)).toHaveLength(2);
    expect(run.steps[0]?.reason.facts).toMatchObject({ status: 200, attempts: 2 });
  });

  it('goes on when Temporal was killed between two attempts', async () => {
    server.answers((response, { url }) => {
      const isFirst = server.heard.filter((one) => one.url === url).length === 1;
      if (isFirst) response.writeHead(503).end();
      else response.end('{}');
    });
    const name = await enters('Restarted', `http://localhost:${server.port}/restarted`);
    await until(async () => server.heard.some(({ url }) => url === '/restarted'));
    kill('temporal');
    const run = await ended(name);
    expect(run.steps.map(({ outcome }) => outcome)).toEqual(['next', 'next']);
    expect(callsOf(run)).toHaveLength(2);
  });

  it('goes nowhere that it may not go', async () => {
    server.answers((response) => response.writeHead(307, { location: 'http://169.254.169.254/latest/' }).end());
    const redirected = await ended(await enters('Redirected', `http://localhost:${server.port}/redirected`));
    expect(redirected.steps.map(({ outcome, reason }) => `${outcome} ${reason.code}`)).toEqual([
      'failed call_redirected',
    ]);
    const internal = await ended(await enters('Internal', `http://127.0.0.1:${server.port}/internal`));
    expect(internal.steps.map(({ outcome, reason }) => `${outcome} ${reason.code}`)).toEqual([
      'failed call_address_refused',
    ]);
    const own = await ended(await enters('Own', `${product.baseUrl}/api/settings`));
    expect(own.steps[0]?.reason.code).toBe('call_address_refused');
    expect(server.heard.some(({ url }) => url === '/internal')).toBe(false);
  });

  it('takes in no more than it may', async () => {
    server.answers((response) => response.end(JSON.stringify({ much: 'x'.repeat(70_000) })));
    const run = await ended(await enters('Big', `http://localhost:${server.port}/big`));
    expect(run.steps.map(({ outcome, reason }) => `${outcome} ${reason.code}`)).toEqual(['failed call_too_large']);
  });

  it('writes nothing of a request into any log', () => {
    expect(product.output()).not.toMatch(/\/killed|\/restarted|\/redirected/);
  });
});
