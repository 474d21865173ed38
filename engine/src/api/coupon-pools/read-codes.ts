import { ApiError } from '../http/api-error.ts';

/** One row of a file of codes. */
export type CodeRow = { readonly line: number } & ({ readonly code: string } | { readonly refused: string });

const mostBytes = 50_000_000;
export const mostCodes = 1_000_000;
const longestCode = 200;
const longestLine = 100_000;

/** What the column of the codes is called; without such a heading, codes stand in the first column from the first row on. */
const heading = /^(codes?|coupons?|coupon[ _-]?codes?|쿠폰|쿠폰 ?번호|쿠폰 ?코드|번호|코드)$/i;

/**
 * Reads a CSV as it comes in, whatever its length: with or without a heading, separated by commas, semicolons or tabs,
 * in quotes or not, from any operating system.
 */
export async function* readCodes(body: ReadableStream<Uint8Array> | null): AsyncGenerator<CodeRow> {
  let column: number | null = null;
  let line = 0;
  let codes = 0;
  for await (const row of rowsOf(body)) {
    line += 1;
    if (row.trim() === '') continue;
    const cells = cellsOf(row);
    if (column === null) {
      column = Math.max(
        0,
        cells.findIndex((cell) => heading.test(cell)),
      );
      if (cells.some((cell) => heading.test(cell))) continue;
    }
    const code = cells[column] ?? '';
    const refused = faultOf(code);
    if (refused) yield { line, refused };
    else if (++codes > mostCodes) throw new ApiError('payload_too_large');
    else yield { line, code };
  }
}

function faultOf(code: string): string | null {
  if (code === '') return 'empty';
  if (code.length > longestCode) return 'too_long';
  // U+FFFD stands for what is no UTF-8.
  return /[\p{Cc}\p{Cs}\ufffd]/u.test(code) ? 'unreadable' : null;
}

async function* rowsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string> {
  if (!body) return;
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  let rest = '';
  for await (const bytes of body) {
    size += bytes.byteLength;
    if (size > mostBytes) throw new ApiError('payload_too_large');
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new ApiError('payload_too_large');
    yield* lines;
  }
  yield (rest + decoder.decode()).replace(/\r$/, '');
}

/** A code holds no line break, so that a row is a line; a quote within quotes is doubled. */
function cellsOf(row: string): string[] {
  const separator = [',', ';', '\t'].find((one) => row.includes(one)) ?? ',';
  const cell = new RegExp(`[ ]*(?:"((?:[^"]|"")*)"[^${separator}]*|([^${separator}]*))(?:${separator}|$)`, 'gy');
  const cells: string[] = [];
  for (let found = cell.exec(row); found && cells.length < 100; found = cell.exec(row)) {
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (!found[0].endsWith(separator)) break;
  }
  return cells;
}
