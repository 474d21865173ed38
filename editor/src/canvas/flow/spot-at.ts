/** The edge or open output under the pointer, as `from/output`. Lines are wide there, though they are drawn thin. */
export function spotAt({ x, y }: { readonly x: number; readonly y: number }, but?: ReadonlySet<string>): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const spot = spotOf(element);
    if (spot !== undefined && !but?.has(spot.split('/')[0] ?? '')) return spot;
  }
  return null;
}

function spotOf(element: Element): string | undefined {
  if (element instanceof SVGElement && element.dataset.edge !== undefined) return element.dataset.edge;
  return element.closest<HTMLElement>('[data-output]')?.dataset.output;
}
