/** Sets the focus on the first setting of what is chosen, once its panel is drawn. */
export function focusPanel(): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector<HTMLElement>('[data-keys="panel"]');
    const first = panel?.querySelector<HTMLElement>(
      '[data-settings] :is(input, textarea, select, button, [contenteditable="true"]):not(:disabled)',
    );
    (first ?? panel)?.focus();
  });
}
