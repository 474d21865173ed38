import { readFile } from 'node:fs/promises';
import { Trouble } from './world.ts';

/** Null: there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch((err: NodeJS.ErrnoException) => {
    if (err.code === 'ENOENT') return null;
    throw new Trouble(`${file}: ${err.message}`);
  });
}
