/**
 * The fields of a part of the page that say only what they are called: neither they nor a group round them says what for.
 * Runs in the page.
 */
export function unexplained(within: string): string[] {
  const part = document.querySelector(within);
  if (!part) return [`there is no ${within}`];
  const saysMore = (element: Element): boolean =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .some((id) => id !== '' && (document.getElementById(id)?.textContent ?? '').trim() !== '');
  const isGroup = 'fieldset, [role="group"], [role="radiogroup"]';
  const isExplained = (element: Element): boolean => {
    if (saysMore(element)) return true;
    const group = element.parentElement?.closest(isGroup);
    return group != null && part.contains(group) && isExplained(group);
  };
  const nameOf = (element: Element): string => {
    const id = element.getAttribute('aria-labelledby') ?? '';
    const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
    return (
      element.getAttribute('aria-label') ??
      label?.textContent ??
      document.getElementById(id)?.textContent ??
      element.outerHTML
    );
  };
  const fields =
    'input:not([type="hidden"]), textarea, select, [role="slider"], [role="radiogroup"], [role="combobox"]';
  return [...part.querySelectorAll(fields)]
    .filter((field) => field.checkVisibility() && !isExplained(field))
    .map(nameOf);
}
