import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as later from './words/later-en.ts';

const source = path.join(import.meta.dirname, '..');

/** The editor's files that the given ones import, themselves included; what is fetched later is not among them. */
function importedBy(...files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export|\}) (?!type )[^;]*?from '(\.[^']*\.tsx?)'/gm,
    );
    for (const [, from = ''] of imports) follow(path.join(path.dirname(file), from));
  };
  for (const file of files) follow(path.join(source, file));
  return found;
}

it('draws a journey without the words that come later', () => {
  const files = [...importedBy('main.tsx', 'canvas/journey-editor-page.tsx')];
  expect(files).toContain(path.join(source, 'canvas/flow/step-card.tsx'));
  expect(files).toContain(path.join(source, 'commands/palette-coming.tsx'));
  const speaks = new RegExp(`(?:useMessages|messagesOf)\\('(?:${Object.keys(later).join('|')})'`);
  expect(files.filter((file) => !file.endsWith('use-messages.ts') && speaks.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});

it('asks which particle follows a version, a name or a length of time', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  );
  const guessed =
    /\$\{(?:version|duration|usual|name|journey|step|segment|pool)\}[’”]?(?:을|를|이|가|은|는|과|와|으로|로|이에요|예요)[ ,.]/;
  const found = files.filter((file) => guessed.test(readFileSync(path.join(source, file), 'utf8')));
  expect(files).toContain(path.join('canvas', 'words', 'schedule.ts'));
  expect(found).toEqual([]);
});
