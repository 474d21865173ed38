import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '..');
const mantine = path.dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));

it('has the styles of every component that is used, and of those that they are made of', () => {
  const here = [
    ...readFileSync(path.join(import.meta.dirname, 'mantine.css'), 'utf8').matchAll(/styles\/([\w-]+)\.css/g),
  ];
  const needed = [...partsOf(usedHere())].filter((name) => existsSync(path.join(mantine, 'styles', `${name}.css`)));
  expect(needed).toContain('Button');
  expect(needed.filter((name) => !here.some(([, each]) => each === name))).toEqual([]);
});

/** Names that the editor imports from Mantine. */
function usedHere(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/^import \{([^}]*)\} from '@mantine\/core'/gm)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    ),
  );
}

/** The files of Mantine that these names are, and all that those import. */
function partsOf(names: readonly string[]): ReadonlySet<string> {
  const folder = path.join(mantine, 'esm', 'components');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mjs'));
  const fileOf = new Map(files.map((file) => [path.basename(file, '.mjs'), path.join(folder, file)]));
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g))
      visit(path.join(path.dirname(file), target));
  };
  for (const name of names) {
    const file = fileOf.get(name);
    if (file !== undefined) visit(file);
  }
  return new Set([...seen].map((file) => path.basename(file, '.mjs')));
}
