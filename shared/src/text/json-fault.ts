import { isJsonText } from '../json.ts';

/** Where a text stops being JSON; null: it is. Runtimes tell the place each in its own way, or not at all. */
export function jsonFault(text: string): { readonly at: number; readonly code: JsonFaultCode } | null {
  const open: ('{' | '[')[] = [];
  let wants: Wants = 'value';
  let at = 0;
  for (;;) {
    at = skip(text, at);
    if (at >= text.length) return wants === 'end' ? null : { at, code: 'json_ends_early' };
    const word = wordAt(text, at);
    const next: Wants | null = word === '' ? null : step(wants, word, open);
    if (next === null) return { at, code: faultOf(text[at] ?? '', word, wants) };
    wants = next;
    at += word.length;
  }
}

export type JsonFaultCode = 'json_ends_early' | 'json_string' | 'json_comma' | 'json_colon' | 'json_key' | 'json_token';

/** `first`: also the closing sign may come. */
type Wants = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'more' | 'end';

const token = /[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The next word; empty: none begins here, or a text has signs that JSON writes otherwise. */
function wordAt(text: string, at: number): string {
  token.lastIndex = at;
  const [word = ''] = token.exec(text) ?? [];
  return word.startsWith('"') && !isJsonText(word) ? '' : word;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++;
  return at;
}

/** What may come after this word; null: the word may not come here. */
function step(wants: Wants, word: string, open: ('{' | '[')[]): Wants | null {
  const after = (): Wants => (open.length === 0 ? 'end' : 'more');
  const close = (sign: '{' | '['): Wants | null => {
    if (open.at(-1) !== sign) return null;
    open.pop();
    return after();
  };
  if (wants === 'end') return null;
  if (wants === 'colon') return word === ':' ? 'value' : null;
  if (wants === 'more') {
    if (word === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return word === '}' ? close('{') : word === ']' ? close('[') : null;
  }
  if (wants === 'key' || wants === 'firstKey') {
    if (word.startsWith('"')) return 'colon';
    return wants === 'firstKey' && word === '}' ? close('{') : null;
  }
  if (word === ']') return wants === 'firstValue' ? close('[') : null;
  if (word === '{' || word === '[') {
    open.push(word);
    return word === '{' ? 'firstKey' : 'firstValue';
  }
  return /^[},:]/.test(word) ? null : after();
}

function faultOf(sign: string, word: string, wants: Wants): JsonFaultCode {
  if (word === '' && sign === '"') return 'json_string';
  if (wants === 'more') return 'json_comma';
  if (wants === 'colon') return 'json_colon';
  return wants === 'key' || wants === 'firstKey' ? 'json_key' : 'json_token';
}
