import { liquid, tag } from './places.ts';

const block =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|center|section|header|footer|hr|pre|body|html|head)\b/i;
const empty = /^<(?:br|img|hr|input|meta|link|wbr|col|area|base)\b|\/>$|^<!--/i;

/** Whether it can stand within a line, with all that it opens closed again. */
export function isInline(fragment: string): boolean {
  const open: string[] = [];
  for (const [found] of fragment.matchAll(tag)) {
    if (block.test(found)) return false;
    if (empty.test(found)) continue;
    const name = /^<\/?([\w:-]+)/.exec(found)?.[1]?.toLowerCase() ?? '';
    if (!found.startsWith('</')) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && isLiquidWhole(fragment);
}

const pairs = new Set(['if', 'unless', 'for', 'case', 'capture', 'tablerow', 'raw', 'comment']);

function isLiquidWhole(fragment: string): boolean {
  const open: string[] = [];
  for (const [found] of fragment.matchAll(liquid)) {
    const word = /^\{%-?\s*(\w+)/.exec(found)?.[1] ?? '';
    if (pairs.has(word)) open.push(word);
    else if (word.startsWith('end') && open.pop() !== word.slice(3)) return false;
    // `else` belongs to an `if` that stands before.
    else if (/^(?:else|elsif|when)$/.test(word) && open.length === 0) return false;
  }
  return open.length === 0;
}

/** Puts something round a fragment; where that would cross other elements, round each of its words between them. */
export function wrap(fragment: string, before: string, after: string): string {
  if (isInline(fragment)) return `${before}${fragment}${after}`;
  const apart = new RegExp(`(${tag.source}|\\{%[\\s\\S]*?%\\})`);
  return fragment
    .split(apart)
    .map((part) => {
      if (part.trim() === '' || apart.test(part)) return part;
      const words = part.trim();
      return part.replace(words, () => `${before}${words}${after}`);
    })
    .join('');
}
