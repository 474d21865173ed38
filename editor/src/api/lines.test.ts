import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { postForLines } from './lines.ts';

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** What the page hears of a server that answers so. */
async function heardOf(answer: (response: ServerResponse) => void, signal = new AbortController().signal) {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const progress: object[] = [];
  const result = postForLines(
    `http://127.0.0.1:${port}/`,
    {},
    {
      signal,
      onLine: (line) => 'progress' in line && progress.push(line) > 0,
    },
  );
  return { progress, result: await result.catch(({ code }) => code) };
}

it('hears how far it is, then the result', async () => {
  const heard = await heardOf((response) => response.end('{"progress":1}\n{"progress":2}\n{"entered":3}\n'));
  expect(heard).toEqual({ progress: [{ progress: 1 }, { progress: 2 }], result: { entered: 3 } });
});

it('takes nothing for the result when the answer ends before it', async () => {
  expect((await heardOf((response) => response.end('{"progress":1}\n'))).result).toBe('unreachable');
  expect((await heardOf((response) => response.end())).result).toBe('unreachable');
});

it('says that the server is away when the answer breaks off', async () => {
  const broken = heardOf((response) => {
    response.write('{"progress":1}\n');
    setTimeout(() => response.destroy(), 20);
  });
  expect((await broken).result).toBe('unreachable');
});

it('says what the server refused while it was at work', async () => {
  const refused = heardOf((response) => response.end('{"progress":1}\n{"error":{"code":"period_too_long"}}'));
  expect((await refused).result).toBe('period_too_long');
});
