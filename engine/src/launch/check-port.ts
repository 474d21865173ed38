import { setTimeout as sleep } from 'node:timers/promises';
import { whyNotListen } from './process/port.ts';
import type { Say } from './say.ts';

interface Patience {
  /** How long to wait for the port, since an API of a killed start may still be ending. */
  waitMs: number;
  say: Say;
}

/** Says at once what would otherwise come out minutes later, when the API starts. */
export async function checkPort(port: number, host: string, patience?: Patience): Promise<void> {
  let reason = await whyNotListen(port, host);
  if (reason === 'EADDRINUSE' && patience) {
    patience.say(`Port ${port}: waiting for the API of the start that was killed to end`);
    const deadline = Date.now() + patience.waitMs;
    while (reason === 'EADDRINUSE' && Date.now() < deadline) {
      await sleep(100);
      reason = await whyNotListen(port, host);
    }
  }
  if (reason === undefined) return;
  if (reason === 'EADDRINUSE')
    throw new Error(`Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to a free port.`);
  if (reason === 'EACCES') throw new Error(`This account may not listen on port ${port}. Set PORT to 1024 or more.`);
  if (reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND')
    throw new Error(`HOST ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`);
  throw new Error(`Cannot listen on ${host}:${port}: ${reason}`);
}
