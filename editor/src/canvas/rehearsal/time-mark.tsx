import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import classes from './time-line.module.css';
import { besideOf, placeOf } from './time-scale.ts';

interface TimeMarkProps {
  readonly name: string;
  /** In ms from the start. */
  readonly offset: number;
  readonly said: string;
  readonly furthest: number;
  /** The moment that a pointer is at. */
  readonly pointed: (event: PointerEvent) => number;
  readonly onMove: (offset: number) => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One event on the line of time: dragged, or moved with the arrow keys; Enter leads to its fields, Delete takes it away. */
export function TimeMark({ name, offset, said, furthest, pointed, onMove, onOpen, onRemove }: TimeMarkProps) {
  const [held, hold] = useState(false);
  const place = placeOf(offset);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => onMove(besideOf(offset, 1)),
    ArrowUp: () => onMove(besideOf(offset, 1)),
    ArrowLeft: () => onMove(besideOf(offset, -1)),
    ArrowDown: () => onMove(besideOf(offset, -1)),
    Home: () => onMove(0),
    Enter: onOpen,
    Delete: onRemove,
    Backspace: onRemove,
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    // The drawing's own commands hear the same keys.
    event.stopPropagation();
    if (act === onRemove) focusBeside(event.currentTarget.parentElement);
    act();
  };
  return (
    <div className={classes.lane}>
      <div
        role="slider"
        tabIndex={0}
        className={classes.mark}
        aria-label={name}
        aria-valuemin={-furthest}
        aria-valuemax={furthest}
        aria-valuenow={offset}
        aria-valuetext={said}
        title={`${name} · ${said}`}
        data-held={held || undefined}
        // Its middle follows the line from end to end, and the mark itself stays within.
        style={{ left: `${place * 100}%`, transform: `translateX(-${place * 100}%)` }}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          hold(true);
        }}
        onPointerMove={(event) => {
          if (held && pointed(event) !== offset) onMove(pointed(event));
        }}
        onPointerUp={() => hold(false)}
        onPointerCancel={() => hold(false)}
        onDoubleClick={onOpen}
      >
        {name}
      </div>
    </div>
  );
}

/** The focus of an event that is taken away goes to one beside it. */
function focusBeside(lane: Element | null): void {
  const others = [lane?.nextElementSibling, lane?.previousElementSibling];
  others
    .map((other) => other?.querySelector<HTMLElement>('[role="slider"]'))
    .find((mark) => mark)
    ?.focus();
}
