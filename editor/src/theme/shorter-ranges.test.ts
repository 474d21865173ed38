import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { shorterRanges } from './shorter-ranges.ts';

const sheet = readFileSync(
  createRequire(import.meta.url).resolve('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'),
  'utf8',
);

/** For each letter the face that a browser takes: the last one that has it. */
function facesOf(css: string): ReadonlyMap<number, number> {
  return new Map(
    [...css.matchAll(/unicode-range:\s*([^;}]+)/g)].flatMap(([, ranges = ''], face) =>
      ranges.split(',').flatMap((range) => {
        const [first = 0, last = first] = range
          .trim()
          .slice(2)
          .split('-')
          .map((letter) => Number.parseInt(letter, 16));
        return Array.from({ length: last - first + 1 }, (_, index): [number, number] => [first + index, face]);
      }),
    ),
  );
}

it('leaves every letter of the font to the file that has it', () => {
  const short = shorterRanges(sheet);
  expect(facesOf(short)).toEqual(facesOf(sheet));
  expect(facesOf(sheet).size).toBeGreaterThan(11_172);
  expect(sheet).not.toContain('?');
  expect(short.length).toBeLessThan(sheet.length - 10_000);
});

it('runs on over letters of later faces only', () => {
  const css = '@font-face { unicode-range: U+41, U+43, U+45 } @font-face { unicode-range: U+42 }';
  expect(shorterRanges(css)).toBe('@font-face { unicode-range:U+41-43,U+45} @font-face { unicode-range:U+42}');
});
