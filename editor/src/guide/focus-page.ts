/** What had the focus goes away: then the page has it, or the dialog over it, and not nobody. */
export function focusPage(): void {
  const place =
    document.querySelector<HTMLElement>('[aria-modal="true"]') ?? document.querySelector<HTMLElement>('#content');
  place?.focus({ preventScroll: true });
}
