import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Files of one folder by their names; only what is in it when asked for the folder is ever served. */
export function filesIn(folder: string): (name: string) => Promise<ServedFile | null> {
  const names = new Set(readdirSync(folder).filter((name) => types[path.extname(name)] !== undefined));
  return async (name) => {
    const type = types[path.extname(name)];
    if (!names.has(name) || type === undefined) return null;
    return { type, body: new Uint8Array(await readFile(path.join(folder, name))) };
  };
}

/** The shop's own part in the browser. */
export const browserFolder = path.join(import.meta.dirname, 'browser');

const installed = (name: string): string =>
  path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** The genuine client, as its makers built it for browsers. */
export const clientFolder = path.join(installed('@segment/analytics-next'), 'dist/umd');

/** The font, cut into parts that a browser fetches as it needs them; null where it is not installed. */
export function fontFolder(): string | null {
  try {
    return path.join(installed('pretendard'), 'dist/web/variable');
  } catch {
    return null;
  }
}
