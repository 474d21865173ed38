/** What a request tells of who made it. */
export interface Request {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/** A provider's scanner follows links at once; people need longer than this to find a mail. */
export const scannerMs = 2_000;

/**
 * Made by a machine on its own account: a HEAD, a prefetch, or Apple's mail privacy proxy, which fetches every picture of
 * every mail under this bare name. Gmail's proxy fetches when its user looks, so it counts.
 */
export function isMachine({ method, header }: Request): boolean {
  if (method !== 'GET') return true;
  const purpose = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].map((name) => header(name) ?? '').join(' ');
  return /prefetch|preview|prerender/i.test(purpose) || header('user-agent')?.trim() === 'Mozilla/5.0';
}
