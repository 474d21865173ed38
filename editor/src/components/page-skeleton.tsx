import { Skeleton } from '@mantine/core';
import classes from './page-skeleton.module.css';
import { StillLoading } from './still-loading.tsx';

/** Panels by their number of lines, in columns. */
const shapes = {
  list: [[8]],
  panels: [[2, 6, 4]],
  sideEnd: [
    [4, 9],
    [8, 4, 3],
  ],
  sideStart: [[2, 8], [10]],
} as const;

interface PageSkeletonProps {
  /** Of the page that comes: `sideEnd` has a narrow column at its end, `sideStart` at its beginning. */
  readonly shape?: keyof typeof shapes;
}

/** The shape of what comes: a title, then panels of lines. */
export function PageSkeleton({ shape = 'list' }: PageSkeletonProps) {
  return (
    <div className={classes.page} data-shape={shape}>
      <Skeleton height={24} width={180} mt={4} mb={20} />
      <div className={classes.columns}>
        {shapes[shape].map((panels, column) => (
          // What is not there yet has no identity but its place.
          <div key={column}>
            {panels.map((lines, panel) => (
              <div key={panel} className={classes.panel}>
                {Array.from({ length: lines }, (_, line) => (
                  <Skeleton key={line} height={14} width={`${88 - ((line * 17) % 40)}%`} />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
      <StillLoading />
    </div>
  );
}
