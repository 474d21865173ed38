/** What a template shows of a value. */
export function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(text).join('');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
