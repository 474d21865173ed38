import type { Place } from '@olle/shared/journey/operations/place';
import type { ComponentProps } from 'react';
import classes from './point-anchor.module.css';

interface PointAnchorProps extends ComponentProps<'button'> {
  readonly screen: Place;
}

/** What a menu or a list hangs on that opens at a point of the screen. */
export function PointAnchor({ screen, ...others }: PointAnchorProps) {
  return <button {...others} type="button" className={classes.anchor} style={{ left: screen.x, top: screen.y }} />;
}
