/**
 * A link as a redirect may say it: in ASCII. One with other letters is written as browsers write it, which leaves alone
 * what is percent-encoded already; null for what is no address at all.
 */
export function locationOf(link: string): string | null {
  if (/^[\x21-\x7e]+$/.test(link)) return link;
  return URL.canParse(link) ? new URL(link).href : null;
}
