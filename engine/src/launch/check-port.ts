import { whyNotListen } from './process/port.ts';

/** Says at once what would otherwise come out minutes later, when the API starts. */
export async function checkPort(port: number, host: string): Promise<void> {
  const reason = await whyNotListen(port, host);
  if (reason === undefined) return;
  if (reason === 'EADDRINUSE')
    throw new Error(`Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to a free port.`);
  if (reason === 'EACCES') throw new Error(`This account may not listen on port ${port}. Set PORT to 1024 or more.`);
  if (reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND')
    throw new Error(`HOST ${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`);
  throw new Error(`Cannot listen on ${host}:${port}: ${reason}`);
}
