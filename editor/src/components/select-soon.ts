/**
 * What stands in a field that has just been reached gives way to the first letter. A press sets the caret after the focus,
 * so this waits for it; whoever has written by then keeps what they wrote.
 */
export function selectSoon(field: HTMLInputElement): void {
  const written = (): void => clearTimeout(soon);
  const soon = setTimeout(() => {
    field.removeEventListener('input', written);
    if (document.activeElement === field) field.select();
  });
  field.addEventListener('input', written, { once: true });
}
