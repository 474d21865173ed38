/**
 * Puts something before the page's end, so that mail programs do not cut it off. One pass for each kind of end: a page of
 * nothing but end tags costs no more than another.
 */
export function beforeEnd(html: string, addition: string): string {
  const end = lastOf(html, /<\/body/gi) ?? lastOf(html, /<\/html/gi) ?? html.length;
  return html.slice(0, end) + addition + html.slice(end);
}

const lastOf = (html: string, tag: RegExp): number | undefined => [...html.matchAll(tag)].at(-1)?.index;
