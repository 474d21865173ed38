import { expect, it } from 'vitest';
import { keepRunning, type Running } from './keep-running.ts';

function fakeServer() {
  const lives: { die(how: string): void; stopped: boolean }[] = [];
  async function start(): Promise<Running> {
    let end: (how: string) => void = () => {};
    const exited = new Promise<string>((resolve) => {
      end = resolve;
    });
    const life = { die: end, stopped: false };
    lives.push(life);
    return {
      pid: lives.length,
      exited,
      async stop() {
        life.stopped = true;
        end('stopped');
      },
    };
  }
  return { lives, start };
}

it('starts again what died, and stops the newest', async () => {
  const server = fakeServer();
  const kept = await keepRunning({ name: 'it', start: server.start, say: () => {} });
  server.lives[0]?.die('signal SIGKILL');
  await expect.poll(() => kept.current().pid, { timeout: 2000 }).toBe(2);
  await kept.stop();
  expect(server.lives[1]?.stopped).toBe(true);
});

it('says why it gave up after too many failures in a row', async () => {
  const server = fakeServer();
  const said: string[] = [];
  const kept = await keepRunning({ name: 'it', start: server.start, say: (line) => said.push(line), maxFailures: 1 });
  server.lives[0]?.die('exit code 1');
  await expect.poll(() => server.lives.length, { timeout: 2000 }).toBe(2);
  server.lives[1]?.die('exit code 7');
  expect(await kept.gaveUp).toContain('exit code 7');
  expect(said[0]).toContain('exit code 1');
});

it('lets the first failing start fail loudly', async () => {
  const start = () => Promise.reject(new Error('no such file'));
  await expect(keepRunning({ name: 'it', start, say: () => {} })).rejects.toThrow('no such file');
});

it('does not start again after a stop', async () => {
  const server = fakeServer();
  const kept = await keepRunning({ name: 'it', start: server.start, say: () => {} });
  await kept.stop();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(server.lives).toHaveLength(1);
});
