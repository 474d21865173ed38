import { Skeleton } from '@mantine/core';
import classes from './panel.module.css';

/** The shape of settings while what draws them is on its way. */
export function PanelSkeleton() {
  return (
    <div className={classes.body} aria-hidden>
      {[28, 44, 44, 44].map((height, line) => (
        <Skeleton key={line} height={height} mt={line === 0 ? 12 : 0} />
      ))}
    </div>
  );
}
