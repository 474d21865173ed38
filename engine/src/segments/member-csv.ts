import type { SegmentMember } from '@olle/shared/api/segments';

/** Excel reads UTF-8 as something else without it. */
const byteOrderMark = '\ufeff';
const columns = ['userId', 'name', 'customerId', 'since'] as const;

/**
 * The file of a segment's members as RFC 4180 has it, in pieces as they are read.
 * @example new Response(ReadableStream.from(memberCsv(segments.export(workspaceId, id))).pipeThrough(new TextEncoderStream()))
 */
export async function* memberCsv(batches: AsyncIterable<readonly SegmentMember[]>): AsyncGenerator<string> {
  yield byteOrderMark + line(columns);
  for await (const batch of batches) {
    yield batch.map((member) => line(columns.map((column) => member[column] ?? ''))).join('');
  }
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A spreadsheet runs what begins like a formula, and customers choose their own names: the apostrophe makes it text. */
function cell(value: string): string {
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
