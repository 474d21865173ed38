import { ActionIcon, Slider } from '@mantine/core';
import { Pause, Play, SkipBack, StepBack, StepForward } from 'lucide-react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNames } from '../run/use-names.ts';
import classes from './player.module.css';
import type { Player } from './use-player.ts';

/** Plays the way on the drawing: on its own, step by step, or from anywhere. */
export function PlayerBar({ player }: { readonly player: Player }) {
  const t = useMessages('player');
  const format = useFormat();
  const names = useNames();
  const { way, at, playing, seek, toggle } = player;
  if (!way || way.steps.length === 0) return null;
  const { length } = way.steps;
  const said = (place: number): string => {
    const step = way.steps[place - 1];
    if (!step) return t.start(format.dateTime(way.enteredAt));
    return t.step(place, length, names.step?.(step.nodeId) ?? step.nodeId, format.dateTime(step.arrivedAt));
  };
  return (
    <fieldset className={classes.player} aria-label={t.name}>
      <div className={classes.row}>
        <ActionIcon aria-label={t.first} {...unless(at === 0, () => seek(0))}>
          <SkipBack size={14} />
        </ActionIcon>
        <ActionIcon aria-label={t.previous} {...unless(at === 0, () => seek(at - 1))}>
          <StepBack size={14} />
        </ActionIcon>
        <ActionIcon variant="filled" aria-label={playing ? t.pause : t.play} onClick={toggle}>
          {playing ? <Pause size={14} /> : <Play size={14} />}
        </ActionIcon>
        <ActionIcon aria-label={t.next} {...unless(at === length, () => seek(at + 1))}>
          <StepForward size={14} />
        </ActionIcon>
        <Slider
          className={classes.slider}
          size="sm"
          min={0}
          max={length}
          step={1}
          value={at}
          label={null}
          thumbLabel={t.place}
          thumbProps={{ 'aria-valuetext': said(at) }}
          onChange={seek}
        />
        <span className={classes.count}>{t.count(at, length)}</span>
      </div>
      <p className={classes.now} title={said(at)} aria-live={playing ? 'off' : 'polite'}>
        {said(at)}
      </p>
    </fieldset>
  );
}

/** At an end it does nothing, and keeps the focus: a disabled button would drop it in the middle of a way. */
const unless = (isIdle: boolean, onClick: () => void) =>
  isIdle ? ({ 'aria-disabled': true, 'data-disabled': true } as const) : { onClick };
