import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../editor/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Class names that a module gives: its own, not those of libraries inside `:global(…)`. */
function classesOf(sheet: string): Set<string> {
  const own = read(sheet).replaceAll(/\/\*[\s\S]*?\*\/|url\([^)]*\)|"[^"]*"|:global\([^)]*\)/g, '');
  return new Set([...own.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name ?? ''));
}

interface Use {
  readonly file: string;
  readonly sheet: string;
  readonly names: readonly string[];
  /** `styles[kind]`: any of them may be meant. */
  readonly dynamic: boolean;
}

const uses: Use[] = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const source = read(file);
    return [...source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, name = '', from = '']) => ({
      file,
      sheet: path.join(path.dirname(file), from),
      names: [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, found]) => found ?? ''),
      dynamic: new RegExp(`\\b${name}\\[`).test(source),
    }));
  });

// No compiler looks into a style sheet: a class that is misspelt shows nothing but a page without style.
it('every class that a component names is in its style sheet', () => {
  const missing = uses.flatMap(({ file, sheet, names }) => {
    const given = classesOf(sheet);
    return names.filter((name) => !given.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(missing).toEqual([]);
});

it('every class of a style sheet is named by a component', () => {
  const sheets = files.filter((file) => file.endsWith('.module.css'));
  const unused = sheets.flatMap((sheet) => {
    const of = uses.filter((use) => use.sheet === sheet);
    if (of.some(({ dynamic }) => dynamic)) return [];
    const named = new Set(of.flatMap(({ names }) => names));
    return [...classesOf(sheet)].filter((name) => !named.has(name)).map((name) => `${sheet}: ${name}`);
  });
  expect(unused).toEqual([]);
});
