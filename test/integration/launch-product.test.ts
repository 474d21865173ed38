import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { processIdentity } from '@olle/engine/launch/process/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, runProduct } from '../harness/run-product.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

/** Process ids whose parent is this one; the parent stands after the name in brackets. */
function childrenOf(parent: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

const alive = (pids: number[]) => pids.filter((pid) => processIdentity(pid) !== undefined);

// The list of processes is read from /proc.
describe.skipIf(process.platform !== 'linux')('the product as npm start runs it', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let product: Product;
  const start = (env: NodeJS.ProcessEnv = {}) =>
    runProduct({
      DATA_DIR: folder.dir,
      OLLE_DEMO: '0',
      ...env,
    });

  beforeAll(async () => {
    folder = temporaryFolder();
    product = await start();
  });
  afterAll(async () => {
    // The tests below kill it; a filter may have left them out.
    if (product.launcher.exitCode === null && product.launcher.signalCode === null) await product.stop();
    folder.remove();
  });

  it('refuses a second start on the same data and names the process that has it', async () => {
    await expect(start()).rejects.toThrow(`is in use by process ${product.launcher.pid}`);
  });

  it('says at once that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    const address = await new Promise<ReturnType<typeof other.address>>((resolve) =>
      other.once('listening', () => resolve(other.address())),
    );
    const port = typeof address === 'object' ? String(address?.port) : '';
    const dataDir = path.join(folder.dir, 'another');
    await expect(start({ PORT: port, DATA_DIR: dataDir })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    other.close();
  });

  it('starts again what was killed', async () => {
    for (const pid of childrenOf(product.launcher.pid)) process.kill(pid, 'SIGKILL');
    for (const name of ['PostgreSQL', 'Temporal', 'The api process', 'The worker process'])
      await expect.poll(() => product.output(), { timeout: 30_000 }).toContain(`${name} is up again`);
    expect((await fetch(`${product.baseUrl}/healthz`)).status).toBe(200);
  });

  it('comes up with the same keys after a kill -9 of everything, and leaves no process when stopped', async () => {
    const everything = [product.launcher.pid ?? 0, ...childrenOf(product.launcher.pid)];
    for (const pid of everything) process.kill(pid, 'SIGKILL');
    await expect.poll(() => alive(everything), { timeout: 10_000 }).toEqual([]);
    const again = await start();
    expect([again.adminKey, again.writeKey]).toEqual([product.adminKey, product.writeKey]);
    const started = childrenOf(again.launcher.pid);
    expect(started.length).toBeGreaterThanOrEqual(4);
    await again.stop();
    expect(alive(started)).toEqual([]);
  });

  it('ends the servers that outlived a killed launcher', async () => {
    const first = await start();
    const started = childrenOf(first.launcher.pid);
    first.launcher.kill('SIGKILL');
    const again = await start();
    // The worker may finish what it has begun, but not for ever.
    await expect.poll(() => alive(started), { timeout: 15_000 }).toEqual([]);
    await again.stop();
  });
});
