import { Button, Group } from '@mantine/core';
import type { CouponPoolAnswer } from '@olle/shared/api/coupon-pools';
import { Plus, TriangleAlert } from 'lucide-react';
import { useCouponPools } from '../../api/coupon-pools.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { modals } from '../../components/modals.ts';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { CodesForm } from './codes-form.tsx';
import { PoolForm } from './pool-form.tsx';

const modalId = 'coupon-pool';
const close = (): void => modals.close(modalId);

export function CouponPools() {
  const t = useMessages('settings');
  const words = useMessages('components');
  const format = useFormat();
  const list = useCouponPools();
  const create = (): void => {
    modals.open({ modalId, title: t.newPool, children: <PoolForm onDone={close} /> });
  };
  const addCodes = (pool: CouponPoolAnswer): void => {
    modals.open({ modalId, title: t.addCodesTo(pool.name), children: <CodesForm pool={pool} onDone={close} /> });
  };
  const count = (id: 'available' | 'issued', header: string): Column<CouponPoolAnswer> => ({
    id,
    header,
    align: 'end',
    width: 120,
    cell: (pool) => format.number(pool[id]),
  });
  return (
    <Section
      anchor="coupon-pools"
      title={t.pools}
      hint={t.poolsHint}
      flush
      actions={
        <Button size="compact-sm" leftSection={<Plus size={14} aria-hidden />} onClick={create}>
          {t.newPool}
        </Button>
      }
    >
      <ListPanel bare list={list} empty={<EmptyState title={t.poolEmptyTitle} hint={t.poolEmptyHint} />}>
        <DataTable
          label={t.pools}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', header: t.pool, cell: (pool) => <PoolName pool={pool} /> },
            count('available', t.available),
            count('issued', t.issued),
            {
              id: 'add',
              header: words.actions,
              hiddenHeader: true,
              width: 130,
              align: 'end',
              cell: (pool) => (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t.addCodesTo(pool.name)}
                  onClick={() => addCodes(pool)}
                >
                  {t.addCodes}
                </Button>
              ),
            },
          ]}
        />
      </ListPanel>
    </Section>
  );
}

function PoolName({ pool: { name, available, total, low } }: { readonly pool: CouponPoolAnswer }) {
  const t = useMessages('settings');
  return (
    <Group gap={8} wrap="nowrap">
      {name}
      {low && (
        <StateBadge
          tone={available === 0 && total > 0 ? 'failed' : 'held'}
          icon={TriangleAlert}
          label={total === 0 ? t.noCodes : available === 0 ? t.empty : t.low}
        />
      )}
    </Group>
  );
}
