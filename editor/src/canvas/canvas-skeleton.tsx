import { Skeleton } from '@mantine/core';
import { StillLoading } from '../components/still-loading.tsx';
import classes from './editor.module.css';

/** The shape of the editor while the journey is on its way. */
export function CanvasSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height={28} width={240} />
      {[0, 1, 2].map((card) => (
        <Skeleton key={card} height={78} width={248} radius={8} mx="auto" />
      ))}
      <StillLoading />
    </div>
  );
}
