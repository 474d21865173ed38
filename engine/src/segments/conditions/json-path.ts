import { storageProblem } from '../../ingest/storable.ts';

/**
 * A dotted path in SQL/JSON's path language, whose lax mode goes through arrays as conditions do. Null when it has
 * characters that Postgres cannot keep, so that nothing can be there.
 */
export function jsonPath(path: string): string | null {
  if (storageProblem(path) !== null) return null;
  return `$${path
    .split('.')
    .map((key) => `.${JSON.stringify(key)}`)
    .join('')}`;
}
