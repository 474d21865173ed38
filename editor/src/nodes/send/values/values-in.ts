/** A value that stands in a text. */
export interface ValueIn {
  /** As the data has it; of each of a list, with the list before it. */
  readonly path: string;
  /** What is shown where there is none; '': nothing. Null: the text itself sees to that. */
  readonly otherwise: string | null;
  readonly places: readonly { readonly from: number; readonly to: number }[];
}

const token = /\{\{-?([\s\S]*?)-?\}\}|\{%-?\s*([\s\S]*?)-?%\}/g;

/** Every value that a text shows, in the order in which they are read, each once. */
export function valuesIn(text: string): readonly ValueIn[] {
  const open: { readonly ends: string; readonly name?: string | undefined; readonly list?: string | undefined }[] = [];
  const own = new Set<string>();
  const found = new Map<string, ValueIn>();
  for (const { 0: whole, 1: shown, 2: said = '', index } of text.matchAll(token)) {
    if (shown === undefined) {
      const [, word = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/.exec(said) ?? [];
      const [, name, list] = /^(\S+)\s+in\s+(\S+)/.exec(rest) ?? [];
      if (word === 'for' || word === 'tablerow') open.push({ ends: `end${word}`, name, list });
      else if (word === 'assign' || word === 'capture') own.add(/^[\w-]+/.exec(rest)?.[0] ?? '');
      if (/^(?:if|unless|case)$/.test(word)) open.push({ ends: `end${word}` });
      else if (open.at(-1)?.ends === word) open.pop();
      continue;
    }
    const [root = '', ...keys] = keysOf(shown);
    if (root === '' || own.has(root) || root === 'forloop') continue;
    const loop = open.findLast(({ name }) => name === root);
    const path = [loop?.list ?? root, ...keys].join('.');
    const otherwise = open.length > 0 ? null : fallbackOf(shown);
    const key = `${path} ${otherwise}`;
    const places = [...(found.get(key)?.places ?? []), { from: index, to: index + whole.length }];
    found.set(key, { path, otherwise, places });
  }
  return [...found.values()];
}

/** Of `a['b c'].d | map: 'e'` its four keys; of what is no value, such as words in quotes, none. */
function keysOf(shown: string): readonly string[] {
  const [whole = ''] = /^\s*[\p{L}_](?:[^\s|'"[\]]|\['[^']*'\]|\["[^"]*"\])*/u.exec(shown) ?? [];
  const [, mapped] = /\|\s*map:\s*['"]([^'"]*)['"]/.exec(shown) ?? [];
  const keys = [...whole.trim().matchAll(/\['([^']*)'\]|\["([^"]*)"\]|([^.[\]]+)/g)];
  return [...keys.map(([, single, double, plain = '']) => single ?? double ?? plain), ...(mapped ? [mapped] : [])];
}

function fallbackOf(shown: string): string | null {
  const [, given] = /\|\s*default:\s*([\s\S]*)/.exec(shown) ?? [];
  if (given === undefined) return '';
  const [, single, double] = /^(?:'([^']*)'|"([^"]*)")/.exec(given) ?? [];
  // Another value, which has words of its own in the data.
  return single ?? double ?? null;
}
