import type { TextField } from './write-into.ts';

/** Rows that stay in sight above. */
const above = 3;

/** Scrolls a long text to one of its places: only the field itself knows where its lines turn, so a copy is asked. */
export function scrollTo(field: TextField, at: number): void {
  if (!(field instanceof HTMLTextAreaElement) || field.scrollHeight <= field.clientHeight) return;
  const copy = field.cloneNode() as HTMLTextAreaElement; // a copy of one
  copy.removeAttribute('id');
  copy.value = field.value.slice(0, at);
  Object.assign(copy.style, {
    ...{ position: 'absolute', visibility: 'hidden', height: '0', minHeight: '0' },
    width: `${field.offsetWidth}px`,
  });
  field.after(copy);
  const end = copy.scrollHeight;
  copy.remove();
  const row = Number.parseFloat(getComputedStyle(field).lineHeight) || 18;
  field.scrollTop = Math.max(0, end - (above + 1) * row);
}
