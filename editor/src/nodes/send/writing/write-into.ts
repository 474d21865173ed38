import type { Insertion } from './places.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Writes into a field as if it were typed, and goes there. */
export function writeInto(field: TextField, { from, to, text, select: [begin, end] }: Insertion): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and nothing else is taken back by the field's own undo.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  }
  field.setSelectionRange(from + begin, from + end);
}
