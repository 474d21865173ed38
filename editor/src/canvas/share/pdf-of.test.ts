import { expect, it } from 'vitest';
import { pdfOf } from './pdf-of.ts';

const jpeg = Uint8Array.from([0xff, 0xd8, 0x00, 0x80, 0xff, 0xd9]);
const pdf = pdfOf({
  jpeg,
  pixels: { width: 800, height: 600 },
  page: { width: 600, height: 450 },
  title: '장바구니',
});
const text = Array.from(pdf, (byte) => String.fromCharCode(byte)).join('');

it('says where each of its parts begins', () => {
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe('xref');
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  expect(offsets).toHaveLength(6);
  for (const [index, offset] of offsets.entries())
    expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`));
});

it('holds the picture byte for byte, as large as the page, and its Korean name', () => {
  const at = text.indexOf('stream\n') + 'stream\n'.length;
  expect([...pdf.slice(at, at + jpeg.length)]).toEqual([...jpeg]);
  expect(text).toContain('/MediaBox [0 0 600.00 450.00]');
  expect(text).toContain('/Width 800 /Height 600');
  expect(text).toContain('/Title <feffc7a5bc14ad6cb2c8>');
});
