interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** As wide as the frame itself: it hugs the control, and lies on no words beside it. */
const room = 3;

/** Where a frame round it stands on the screen; what is scrolled out of sight has none, or less of one. */
export function seenPart(element: Element): Part | null {
  const box = element.getBoundingClientRect();
  let [left, top, right, bottom] = [box.left - room, box.top - room, box.right + room, box.bottom + room];
  const clip = (to: DOMRect | Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): void => {
    [left, top] = [Math.max(left, to.left), Math.max(top, to.top)];
    [right, bottom] = [Math.min(right, to.right), Math.min(bottom, to.bottom)];
  };
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflow !== 'visible') clip(around.getBoundingClientRect());
  }
  clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  const [width, height] = [right - left, bottom - top];
  return width > 2 * room && height > 2 * room ? { left, top, width, height } : null;
}

/** Whether something lies over its middle: a sheet, a menu, the shade of a dialog. */
export function isCovered(element: Element): boolean {
  const part = seenPart(element);
  if (!part) return true;
  const top = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
  return top !== null && !element.contains(top) && !top.contains(element);
}
