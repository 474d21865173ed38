import { Skeleton } from '@mantine/core';
import { StillLoading } from './still-loading.tsx';

const rows = Array.from({ length: 8 }, (_, row) => row);

/** The shape of a list page: a title, then rows. */
export function PageSkeleton() {
  return (
    <div style={{ padding: 24 }}>
      <Skeleton height={28} width={180} mb={24} />
      {rows.map((row) => (
        <Skeleton key={row} height={20} mb={16} />
      ))}
      <StillLoading />
    </div>
  );
}
