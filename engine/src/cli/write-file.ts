import { rename, writeFile } from 'node:fs/promises';

/** Whole or not at all: who reads meanwhile, or is interrupted, finds no half of a file. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, content);
  await rename(beside, file);
}
