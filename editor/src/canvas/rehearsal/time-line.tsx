import { formatDuration } from '@olle/shared/i18n/format-duration';
import { eventName } from '@olle/shared/i18n/known-names';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';
import { type PointerEvent, useRef } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Player } from '../player/use-player.ts';
import { atOffset, type MadeUpEvent, madeUpEvent, offsetOf } from './made-up.ts';
import classes from './time-line.module.css';
import { TimeMark } from './time-mark.tsx';
import { furthest, namedOffsets, offsetAt, placeOf } from './time-scale.ts';

export interface TimeLineProps {
  readonly value: readonly MadeUpEvent[];
  readonly onChange: (value: readonly MadeUpEvent[]) => void;
  /** When the clock starts, in ms; null while that is not filled in. */
  readonly start: number | null;
  /** Of what comes of it. */
  readonly player: Player;
}

/** What happens to the customer on a line of time, to be dragged along it; below, what the journey does. */
export function TimeLine({ value, onChange, start, player }: TimeLineProps) {
  const t = useMessages('rehearsal');
  const language = useLanguage((state) => state.language);
  const line = useRef<HTMLDivElement>(null);
  const pointed = ({ clientX }: Pick<PointerEvent, 'clientX'>): number => {
    const box = line.current?.getBoundingClientRect();
    return box ? offsetAt((clientX - box.left) / box.width) : 0;
  };
  const said = (offset: number): string => {
    const away = formatDuration(durationOfSeconds(Math.round(Math.abs(offset) / 1_000)), language);
    return offset === 0 ? t.atStart : offset < 0 ? t.beforeStart(away) : t.afterStart(away);
  };
  const shortOf = (offset: number): string => {
    const away = formatDuration(durationOfSeconds(Math.abs(offset) / 1_000), language);
    return offset === 0 ? t.startShort : offset < 0 ? t.beforeShort(away) : away;
  };
  const percent = (offset: number): string => `${placeOf(offset) * 100}%`;
  const since = (at: string): number => (start === null ? 0 : Date.parse(at) - start);
  const { way, at, stands, step } = player;
  const now = way && stands ? (step?.arrivedAt ?? way.enteredAt) : null;
  return (
    <div className={classes.timeLine}>
      {/* Twice pressed it takes one more event; the button below does the same for keys. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div
        ref={line}
        className={classes.line}
        title={t.lineHint}
        onDoubleClick={(event) => {
          if (event.target === event.currentTarget || event.target instanceof HTMLSpanElement)
            onChange([...value, atOffset(madeUpEvent(''), pointed(event))]);
        }}
      >
        {namedOffsets.map((offset) => (
          <span
            key={offset}
            className={classes.tick}
            style={{ left: percent(offset) }}
            data-start={offset === 0 || undefined}
          >
            {shortOf(offset)}
          </span>
        ))}
        {value.map((one) => (
          <TimeMark
            key={one.id}
            name={eventName(one.event, language) || t.event}
            offset={offsetOf(one)}
            said={said(offsetOf(one))}
            furthest={furthest}
            pointed={pointed}
            onMove={(offset) => onChange(value.map((other) => (other.id === one.id ? atOffset(other, offset) : other)))}
            onOpen={() => document.getElementById(`happens-${one.id}`)?.querySelector('input')?.focus()}
            onRemove={() => onChange(value.filter(({ id }) => id !== one.id))}
          />
        ))}
        <div className={classes.steps} aria-hidden>
          {way?.steps.map((each, index) => (
            <i
              key={each.seq}
              className={classes.step}
              style={{ left: percent(since(each.arrivedAt)) }}
              data-ahead={index >= at || undefined}
              data-now={each === step || undefined}
            />
          ))}
        </div>
        {now !== null && <div className={classes.now} style={{ left: percent(since(now)) }} aria-hidden />}
      </div>
    </div>
  );
}
