import type { Insertion } from './places.ts';

/** Gives a value of a line that has none something to show instead; null: it does not stand there any more. */
export function withDefault(
  text: string,
  { name, line }: { name: string; line: number },
  words: string,
): Insertion | null {
  for (const { 1: before = '', 2: found = '', index } of text.matchAll(/(\{\{-?\s*)([^|{}]*?)\s*(?=\||-?\}\})/g)) {
    if (found !== name || lineAt(text, index) !== line) continue;
    const at = index + before.length + found.length;
    const quote = words.includes("'") ? '"' : "'";
    const said = ` | default: ${quote}${words.replaceAll(/[{}\r\n]/g, '').replaceAll(quote, '')}${quote}`;
    return { from: at, to: at, text: said, select: [said.length, said.length] };
  }
  return null;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
