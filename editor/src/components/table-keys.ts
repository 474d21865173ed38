import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk over the doors of a table's rows (`data-door`); Enter is the door's own. */
export function stepThroughRows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  if (event.target.closest('input, textarea, [role="menu"], [role="listbox"]')) return;
  const doors = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-door]')];
  const here = doors.findIndex((door) => door.closest('tr') === (event.target as Element).closest('tr')); // checked above
  const next = doors[here < 0 ? 0 : here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
