import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { leanZod } from './lean-zod.ts';

const zod = path.dirname(createRequire(import.meta.url).resolve('zod/package.json'));
const read = (file: string): string => readFileSync(path.join(zod, 'v4', file), 'utf8');

it('leaves nothing in zod’s schemas that writes JSON schemas', () => {
  const whole = read('classic/schemas.js');
  expect(whole).toContain('json-schema');
  const lean = leanZod(whole);
  expect(lean).not.toMatch(/to-json-schema|json-schema-processors|processJSONSchema|\bprocessors\.(?!aggregateChecks)/);
});

it('takes only what the writing itself has for every kind', () => {
  const kinds = [...read('classic/schemas.js').matchAll(/\bprocessors\.(\w+Processor)\b/g)].map(
    ([, name = '']) => name,
  );
  const all = /export const allProcessors = \{([^}]*)\}/.exec(read('core/json-schema-processors.js'))?.[1] ?? '';
  expect(kinds).toContain('objectProcessor');
  expect(kinds.filter((name) => !all.includes(`: ${name},`))).toEqual([]);
});
