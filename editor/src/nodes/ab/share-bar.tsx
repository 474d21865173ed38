import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { moveHandle } from './move-handle.ts';
import classes from './share-bar.module.css';

type Variants = ConfigOf<'ab'>['variants'];

interface ShareBarProps {
  readonly variants: Variants;
  readonly onChange: (weights: readonly number[]) => void;
}

/** All of the customers as one bar, with a handle between any two variants: what one gets, the next one gives. */
export function ShareBar({ variants, onChange }: ShareBarProps) {
  const t = useMessages('nodes').ab;
  const format = useFormat();
  const bar = useRef<HTMLFieldSetElement>(null);
  const weights = variants.map(({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  const share = (index: number): number => ((weights[index] ?? 0) * 100) / sum;
  const before = (index: number): number =>
    weights.slice(0, index).reduce((total, one) => total + one, 0) * (100 / sum);
  const nameOf = (index: number): string => variants[index]?.name || variants[index]?.id || '';
  const move = (index: number, to: number): void => onChange(moveHandle(weights, index, to));
  const drag = (index: number, { clientX, currentTarget, pointerId }: PointerEvent<HTMLElement>): void => {
    const box = bar.current?.getBoundingClientRect();
    if (!box || !currentTarget.hasPointerCapture(pointerId)) return;
    // Whole per cents: a finger cannot mean hundredths.
    const at = Math.round(((clientX - box.left) / box.width) * 100);
    move(index, at - Math.round(before(index)));
  };
  return (
    <fieldset ref={bar} className={classes.bar} aria-label={t.shares}>
      {variants.map((variant, index) => (
        <span key={variant.id} className={classes.share} style={{ flexGrow: share(index) }} aria-hidden>
          {nameOf(index)} <b>{format.percent(share(index) / 100)}</b>
        </span>
      ))}
      {variants.slice(1).map((next, index) => {
        const most = share(index) + share(index + 1);
        return (
          <span
            key={next.id}
            role="slider"
            tabIndex={0}
            className={classes.handle}
            style={{ left: `${before(index + 1)}%` }}
            aria-label={t.shareOf(nameOf(index))}
            aria-valuemin={0}
            aria-valuemax={hundredth(most)}
            aria-valuenow={hundredth(share(index))}
            aria-valuetext={t.split(
              nameOf(index),
              format.number(hundredth(share(index))),
              nameOf(index + 1),
              format.number(hundredth(share(index + 1))),
            )}
            onKeyDown={(event) => {
              const to = keyed(event, share(index), most);
              if (to === null) return;
              event.preventDefault();
              move(index, to);
            }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(index, event)}
          />
        );
      })}
    </fieldset>
  );
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What a key makes of a share; null: it says nothing to a slider. */
function keyed({ key, shiftKey }: KeyboardEvent, share: number, most: number): number | null {
  const step = shiftKey ? 10 : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return share + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return share - step;
    case 'PageUp':
      return share + 10;
    case 'PageDown':
      return share - 10;
    case 'Home':
      return 0;
    case 'End':
      return most;
    default:
      return null;
  }
}
