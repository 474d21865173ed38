/**
 * Did this request come from our own pages? Asked of every write with a cookie, which browsers add to requests of any
 * page. Browsers send at least one of these headers with a write; who sends neither is no browser.
 */
export function isSameOrigin(header: (name: string) => string | undefined, publicUrl: string): boolean {
  const origin = header('origin');
  const site = header('sec-fetch-site');
  if (origin !== undefined) return hostOf(origin) === header('host') || origin === new URL(publicUrl).origin;
  return site === undefined || site === 'same-origin' || site === 'none';
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
