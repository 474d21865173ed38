/**
 * What stands out of the page at its sides, what a page can be pushed sideways by, rows that do not say what they are,
 * and columns that say it in slivers.
 */
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
  // A date of one word a line: the column has been left no room beside the others.
  const slivers = [...document.querySelectorAll<HTMLElement>('main td:not([data-tools])')].flatMap((cell) => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    const lines = words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight);
    return cell.clientWidth < 72 && lines > 2.5 ? [`${cell.clientWidth}: ${cell.textContent}`] : [];
  });
  const tools = [...document.querySelectorAll('[role="toolbar"]')].flatMap((toolbar) => {
    const { left, right } = toolbar.getBoundingClientRect();
    const drawing = toolbar.closest('section, aside')?.getBoundingClientRect();
    const isOut = drawing && (left < drawing.left || right > drawing.right);
    const isPushed = toolbar.scrollWidth > toolbar.clientWidth + 1;
    return isOut || isPushed ? ['the toolbar is cut off'] : [];
  });
  return [...wide, ...cut, ...unnamed, ...slivers, ...tools];
}
