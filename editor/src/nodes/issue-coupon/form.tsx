import { Select, Stack } from '@mantine/core';
import type { CouponPoolAnswer } from '@olle/shared/api/coupon-pools';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';

/** Pools are made in the settings; here one is chosen, with what is left in it. */
export function IssueCouponForm({ config, onChange }: FormProps<ConfigOf<'issue_coupon'>>) {
  const t = useMessages('nodes');
  const format = useFormat();
  const pools = useQuery({
    queryKey: ['coupon-pools', 'choice'],
    queryFn: () => api.get<{ items: readonly CouponPoolAnswer[] }>('/api/coupon-pools?limit=200'),
  });
  const items = pools.data?.items ?? [];
  // A pool is called by its name, which the card shows; its id is understood as well.
  const chosen = items.find(({ id, name }) => name === config.pool || id === config.pool)?.name ?? config.pool;
  const pool = items.find(({ name }) => name === chosen);
  const unknown = chosen !== '' && !items.some(({ name }) => name === chosen);
  return (
    <Stack gap={8}>
      <Select
        label={t.issueCoupon.pool}
        description={t.issueCoupon.poolHint}
        placeholder={pools.isPending ? t.issueCoupon.loading : t.issueCoupon.choose}
        searchable
        value={chosen || null}
        data={[
          ...items.map(({ name, available }) => ({
            value: name,
            label: `${name} · ${t.issueCoupon.left(format.number(available))}`,
          })),
          ...(unknown ? [{ value: chosen, label: chosen }] : []),
        ]}
        onChange={(pool) => pool && onChange({ ...config, pool })}
      />
      {pool?.low && (
        <p className={classes.warning} role="status">
          {pool.available === 0 ? t.issueCoupon.empty : t.issueCoupon.low}
        </p>
      )}
      {items.length === 0 && pools.isSuccess && <p className={classes.hint}>{t.issueCoupon.none}</p>}
    </Stack>
  );
}
