import type { SegmentMember } from '@olle/shared/api/segments';

/** Everyone of a segment as CSV, batch by batch: a million members need no more memory than a hundred. */
export function membersCsv(batches: AsyncIterable<readonly SegmentMember[]>, fileName: string): Response {
  const encoder = new TextEncoder();
  const iterator = batches[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // The mark lets spreadsheet programs read Korean names.
      controller.enqueue(encoder.encode('\ufeffcustomerId,userId,name,since\r\n'));
    },
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map(line).join('')));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
}

const line = ({ customerId, userId, name, since }: SegmentMember): string =>
  `${[customerId, userId, name, since].map(cell).join(',')}\r\n`;

function cell(value: string | null): string {
  if (value === null) return '';
  // A cell that begins so is a formula to spreadsheet programs.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
