import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCustomers } from '../../api/customers.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CustomerTable } from './customer-table.tsx';

export function CustomersPage() {
  const t = useMessages('customers');
  const { query = '' } = useSearch({ from: '/frame/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const list = useCustomers(query);
  const search = (text: string): void => void navigate({ search: { query: text || undefined }, replace: true });
  return (
    <Page title={t.title}>
      <FilterBar>
        <SearchField label={t.search} value={query} onSearch={search} />
      </FilterBar>
      <ListPanel
        list={list}
        empty={
          query ? (
            <EmptyState title={t.noneFound} hint={t.noneFoundHint}>
              <Button onClick={() => search('')}>{t.clear}</Button>
            </EmptyState>
          ) : (
            <EmptyState title={t.emptyTitle} hint={t.emptyHint}>
              <ButtonLink to="/settings" hash="shop">
                {t.toSettings}
              </ButtonLink>
            </EmptyState>
          )
        }
      >
        <CustomerTable label={t.title} customers={list.items} />
      </ListPanel>
    </Page>
  );
}
