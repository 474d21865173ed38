import { expect, it } from 'vitest';
import { type CodeRow, readCodes } from './read-codes.ts';

async function read(text: string | Uint8Array, chunk = 3): Promise<CodeRow[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += chunk) controller.enqueue(bytes.slice(at, at + chunk));
      controller.close();
    },
  });
  const rows: CodeRow[] = [];
  for await (const row of readCodes(body)) rows.push(row);
  return rows;
}
const codesOf = async (text: string, chunk?: number) =>
  (await read(text, chunk)).map((row) => ('code' in row ? row.code : `! ${row.refused}`));

it.each([
  ['A-1\nB-2\nC-3', ['A-1', 'B-2', 'C-3']],
  ['\ufeffcode\r\nA-1\r\n\r\nB-2\r\n', ['A-1', 'B-2']],
  ['A-1\rB-2\r', ['A-1', 'B-2']],
  ['name;Coupon Code;until\nspring;A-1;2026\nsummer;"B;2";2027', ['A-1', 'B;2']],
  ['번호\t쿠폰 번호\n1\tA-1\n2\tB-2', ['1', '2']],
  ['쿠폰번호\n"A ""1"""\n 한글-2 ', ['A "1"', '한글-2']],
  ['A-1,ignored\n,missing\nB-2', ['A-1', '! empty', 'B-2']],
  ['', []],
])('reads %j', async (text, codes) => {
  expect(await codesOf(text)).toEqual(codes);
  expect(await codesOf(text, 1)).toEqual(codes);
  expect(await codesOf(text, 10_000)).toEqual(codes);
});

it('says which lines hold no code', async () => {
  const rows = await read(`code\n${'x'.repeat(201)}\nA-1\nB\u00002`);
  expect(rows).toEqual([
    { line: 2, refused: 'too_long' },
    { line: 3, code: 'A-1' },
    { line: 4, refused: 'unreadable' },
  ]);
  expect(await read(new Uint8Array([0xc4, 0xed, 0x0a, 0x41]))).toEqual([
    { line: 1, refused: 'unreadable' },
    { line: 2, code: 'A' },
  ]);
});
