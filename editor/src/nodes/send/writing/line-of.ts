/** Where a line of a text stands, counted from 1, without its end; null: there is no such line. */
export function lineOf(text: string, line: number): { readonly from: number; readonly to: number } | null {
  const lines = text.split('\n');
  const own = lines[line - 1];
  if (own === undefined) return null;
  const from = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { from, to: from + own.length };
}
