/** What stands out of the page at its sides, what a page can be pushed sideways by, and rows that do not say what they are. */
export function sticksOut(): string[] {
  const wide = [document.documentElement, document.querySelector('#content')].flatMap((element) =>
    element && element.scrollWidth > element.clientWidth ? [`${element.id || 'page'} scrolls sideways`] : [],
  );
  const cut = [...document.querySelectorAll('main :is(button, a[href], input, label, h1, h2, h3)')].flatMap(
    (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const drawn = width > 1 && !element.closest('.react-flow, table, [aria-hidden="true"]');
      return drawn && (right > innerWidth + 1 || left < -1) ? [element.outerHTML.slice(0, 160)] : [];
    },
  );
  const unnamed = [...document.querySelectorAll('main table')].flatMap((table) => {
    const width = table.querySelector('tbody td')?.getBoundingClientRect().width ?? 100;
    const isOut = table.getBoundingClientRect().right > innerWidth + 1;
    return width < 100 || isOut ? [`${table.getAttribute('aria-label')}: ${width}`] : [];
  });
  const tools = [...document.querySelectorAll('[role="toolbar"]')].flatMap((toolbar) => {
    const { left, right } = toolbar.getBoundingClientRect();
    const drawing = toolbar.closest('section, aside')?.getBoundingClientRect();
    return drawing && (left < drawing.left || right > drawing.right) ? ['the toolbar is cut off'] : [];
  });
  return [...wide, ...cut, ...unnamed, ...tools];
}
