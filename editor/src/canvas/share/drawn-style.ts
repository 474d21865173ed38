/** What a drawing of cards and lines looks by: a fraction of all that a browser knows of an element's style. */
export const drawnStyle: string[] = [
  ...['display', 'position', 'top', 'right', 'bottom', 'left', 'z-index', 'box-sizing', 'float'],
  ...['width', 'height', 'min-width', 'min-height', 'max-width', 'max-height'],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left'],
  ...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  ...['top', 'right', 'bottom', 'left'].flatMap((side) =>
    ['width', 'style', 'color'].map((part) => `border-${side}-${part}`),
  ),
  ...['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((corner) => `border-${corner}-radius`),
  ...['background-color', 'box-shadow', 'outline-width', 'outline-style', 'outline-color', 'outline-offset'],
  ...['color', 'opacity', 'visibility', 'overflow-x', 'overflow-y', 'transform', 'transform-origin'],
  ...['flex-direction', 'flex-wrap', 'flex-grow', 'flex-shrink', 'flex-basis', 'order', 'row-gap', 'column-gap'],
  ...['align-items', 'align-self', 'align-content', 'justify-content', 'justify-items', 'justify-self'],
  ...['grid-template-columns', 'grid-template-rows', 'grid-auto-flow'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'line-height', 'letter-spacing'],
  ...[
    'text-align',
    'text-overflow',
    'text-decoration-line',
    'vertical-align',
    'white-space-collapse',
    'text-wrap-mode',
  ],
  ...['word-break', 'overflow-wrap', '-webkit-line-clamp', '-webkit-box-orient', 'content'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
];

const ofLines = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity'];

/** Lines and icons are taken over as they are written: what style sheets say of them is written into them. */
export function writeLines(element: HTMLElement): void {
  for (const shape of element.querySelectorAll<SVGElement>('svg *')) {
    const style = getComputedStyle(shape);
    for (const name of ofLines) shape.style.setProperty(name, style.getPropertyValue(name));
  }
}
