import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MessagePreviewAnswer, occasionsAnswer } from '@olle/shared/api/messages';
import { formatMoment } from '@olle/shared/i18n/format-moment';
import { eventName } from '@olle/shared/i18n/known-names';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api, withQuery } from '../../../api/client.ts';
import { useCustomers } from '../../../api/customers.ts';
import { useWorkspaceZone } from '../../../api/session.ts';
import { matches } from '../../../commands/matches.ts';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './preview.module.css';
import type { Whom } from './use-preview.ts';

interface WhomSelectProps {
  readonly whom: Whom | null | undefined;
  readonly onChoose: (whom: Whom | null) => void;
  /** That begins the journey; empty: none does. */
  readonly event: string;
  /** What the mail is shown with. */
  readonly shown: Pick<MessagePreviewAnswer, 'customer' | 'event'> | undefined;
}

const idOf = ({ customer, event }: Whom): string => `${customer.customerId}/${event?.id ?? ''}`;

/** Whom the mail is shown for: who did last what begins the journey, or anybody. */
export function WhomSelect({ whom, onChoose, event, shown }: WhomSelectProps) {
  const t = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const when = (at: string): string => formatMoment(at, zone, language);
  const nameOf = ({ customer: { name, email, userId, customerId } }: Whom): string =>
    [name, email ?? userId].filter(Boolean).join(' · ') || customerId;
  const labelOf = (one: Whom): string => [nameOf(one), one.event && when(one.event.at)].filter(Boolean).join(' · ');
  // The field holds the name of who is chosen: that is no search.
  const wanted = whom && query === labelOf(whom) ? '' : query;
  const { items } = useCustomers(wanted);
  const occasions = useOccasions(event).filter((one) => matches(nameOf(one), wanted));
  const offered = {
    done: [...(whom?.event && !occasions.some((one) => idOf(one) === idOf(whom)) ? [whom] : []), ...occasions],
    customers: [
      ...(whom && !whom.event && !items.some(({ customerId }) => customerId === whom.customer.customerId)
        ? [whom]
        : []),
      ...items
        .slice(0, 20)
        .map(({ customerId, userId, name, email }) => ({ customer: { customerId, userId, name, email } })),
    ],
  };
  const all: readonly Whom[] = [...offered.done, ...offered.customers];
  const options = (some: readonly Whom[]) => some.map((one) => ({ value: idOf(one), label: labelOf(one) }));
  const done = eventName(event, language);
  return (
    <div>
      <Select
        label={t.forCustomer}
        placeholder={t.forCustomerHint}
        searchable
        clearable
        value={whom ? idOf(whom) : null}
        onChange={(id) => onChoose(all.find((one) => idOf(one) === id) ?? null)}
        searchValue={typed}
        onSearchChange={setTyped}
        // The server searches; what it answers is what there is.
        filter={({ options: found }) => found}
        data={[
          ...(offered.done.length > 0 ? [{ group: t.whoDid(done), items: options(offered.done) }] : []),
          { group: t.whoElse, items: options(offered.customers) },
        ]}
      />
      {event !== '' && shown?.customer && (
        <p className={classes.whom} role="status">
          {shown.event
            ? t.shownFor(shown.customer.name ?? nameOf({ customer: shown.customer }), when(shown.event.at), done)
            : t.shownWithout(done)}
        </p>
      )}
    </div>
  );
}

const useOccasions = (event: string): readonly Whom[] =>
  useQuery({
    queryKey: ['occasions', event],
    queryFn: ({ signal }) =>
      api.get<z.infer<typeof occasionsAnswer>>(withQuery('/api/events/latest', { event }), {}, signal),
    enabled: event !== '',
    retry: false,
  }).data?.items.map(({ id, at, customer }) => ({ customer, event: { id, at } })) ?? [];
