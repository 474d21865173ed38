const fields = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';

/** Sets the focus on the first setting of what is chosen, once its panel is drawn. */
export function focusPanel(): void {
  requestAnimationFrame(() => {
    const panel = document.querySelector<HTMLElement>('[data-keys="panel"]');
    const inside = [...(panel?.querySelectorAll<HTMLElement>(`${fields}, button`) ?? [])].filter(
      (each) => !each.closest('header') && !each.matches(':disabled') && each.offsetParent !== null,
    );
    (inside.find((each) => each.matches(fields)) ?? inside[0] ?? panel)?.focus();
  });
}
