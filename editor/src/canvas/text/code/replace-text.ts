import { Annotation, type EditorState, Transaction, type TransactionSpec } from '@codemirror/state';

/** The drawing wrote this, not a hand. */
export const fromDrawing = Annotation.define<boolean>();

/** As little of the text as has changed, so that the cursor stays with the words it stands at. */
export function replaceText({ doc }: EditorState, text: string): TransactionSpec | null {
  const before = doc.toString();
  if (before === text) return null;
  const shorter = Math.min(before.length, text.length);
  let from = 0;
  while (from < shorter && before[from] === text[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return {
    changes: { from, to: before.length - tail, insert: text.slice(from, text.length - tail) },
    annotations: [fromDrawing.of(true), Transaction.addToHistory.of(false)],
  };
}
