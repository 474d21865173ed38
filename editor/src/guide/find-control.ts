/** Finds what people see on the page, by what it is called there. Null while it is not there, or not to be seen. */
export type Find = () => HTMLElement | null;

/** @example control('button', 'Publish'); control('[role="option"]', 'Send a message', 'begins') */
export const control =
  (selector: string, name: string, as: 'whole' | 'begins' = 'whole'): Find =>
  () =>
    seen(selector).find((element) => {
      const own = nameOf(element);
      return as === 'whole' ? own === name : own.startsWith(name);
    }) ?? null;

/** A card, line or row of the drawing, by its mark. */
export const mark = (id: string): Find => place(`[data-keys="drawing"] [data-id="${CSS.escape(id)}"]`);

export const place =
  (selector: string): Find =>
  () =>
    seen(selector)[0] ?? null;

/** The first of them that is there. */
export const firstOf =
  (...finds: readonly Find[]): Find =>
  () => {
    for (const find of finds) {
      const found = find();
      if (found) return found;
    }
    return null;
  };

const seen = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0);

function nameOf(element: HTMLElement): string {
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
  return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
}
