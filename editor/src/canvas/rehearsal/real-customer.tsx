import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { simulateAnswer } from '@olle/shared/api/simulate';
import { instantOfMinute } from '@olle/shared/schedule/local-minute';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client.ts';
import { useCustomer, useCustomers } from '../../api/customers.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { Begins } from './begins.tsx';
import { EventsForm } from './events-form.tsx';
import { Inputs, useInputs } from './inputs.tsx';
import { scenarioOf } from './made-up.ts';
import type { OneCustomerProps } from './one-customer.ts';
import { Outcome } from './outcome.tsx';
import classes from './rehearsal.module.css';
import { usePlan } from './use-plan.ts';
import { useRehearsedPlayer } from './use-rehearsed-player.ts';

interface RealCustomerProps extends OneCustomerProps {
  readonly onCopied: () => void;
}

/** Somebody who is there, from any moment on. */
export function RealCustomer({ journeyId, value, onChange, onCopied }: RealCustomerProps) {
  const t = useMessages('rehearsal');
  const zone = useWorkspaceZone();
  const plan = usePlan();
  const document = useEditor(documentOf);
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const customers = useCustomers(customerId === null ? query : '');
  const [withEvents, setWithEvents] = useState(false);
  const at = instantOfMinute(value.at, zone);
  const scenario = scenarioOf(value, zone);
  const asked = {
    customer: { userId: `~${customerId}` },
    at: at === null ? '' : new Date(at).toISOString(),
    ...(withEvents && scenario ? { events: scenario.events } : {}),
    draft: document,
  };
  const [body] = useDebouncedValue(asked, 300);
  const simulated = useQuery({
    queryKey: ['simulate', journeyId, customerId, body],
    queryFn: ({ signal }) =>
      api.post<z.infer<typeof simulateAnswer>>(`${journeyPath(journeyId)}/simulate`, body, {}, signal),
    enabled: plan !== null && customerId !== null && body.at !== '' && body.customer.userId === `~${customerId}`,
    // What came of another customer is not shown for this one, nor what came of a start that was taken away.
    placeholderData: (before, query) => (body.at !== '' && query?.queryKey[2] === customerId ? before : undefined),
    retry: false,
  });
  const player = useRehearsedPlayer(simulated.data ?? null, customerId ?? '');
  const inputs = useInputs('open');
  return (
    <>
      <PlayerBar player={inputs.playing(player)} />
      <Inputs state={inputs} said={t.inputs(typed, withEvents ? value.events.length : 0)}>
        <Select
          label={t.customer}
          placeholder={t.customerHint}
          searchable
          clearable
          value={customerId}
          onChange={setCustomerId}
          searchValue={typed}
          onSearchChange={setTyped}
          // The server searches; what it answers is what there is.
          filter={({ options }) => options}
          data={customers.items.slice(0, 20).map((item) => ({
            value: item.customerId,
            label: [item.name, item.email ?? item.userId].filter(Boolean).join(' · ') || item.customerId,
          }))}
        />
        <Begins value={value} onChange={onChange} hint={t.recorded} />
        {withEvents ? (
          <EventsForm
            value={value.events}
            onChange={(events) => onChange({ ...value, events })}
            start={at}
            player={player}
          />
        ) : (
          <Button w="fit-content" size="compact-sm" onClick={() => setWithEvents(true)}>
            {t.addEvent}
          </Button>
        )}
      </Inputs>
      <section className={classes.part} aria-label={t.result}>
        <h3>{t.result}</h3>
        {!plan && <p className={classes.quiet}>{t.problems}</p>}
        {plan && at === null && <p className={classes.quiet}>{t.notBegun}</p>}
        {simulated.error && <ErrorState error={simulated.error} onRetry={() => void simulated.refetch()} />}
        {simulated.data && <Outcome {...simulated.data} player={player} said={simulated.data.message} />}
        {customerId !== null && (
          <CopyCustomer customerId={customerId} value={value} onChange={onChange} onCopied={onCopied} />
        )}
      </section>
    </>
  );
}

interface CopyCustomerProps extends Omit<RealCustomerProps, 'journeyId'> {
  readonly customerId: string;
}

/** A test must not change when the customer does: who they are now is copied into a made-up one. */
function CopyCustomer({ customerId, value, onChange, onCopied }: CopyCustomerProps) {
  const t = useMessages('rehearsal');
  const customer = useCustomer(`~${customerId}`);
  return (
    <Button
      w="fit-content"
      disabled={!customer.data}
      onClick={() => {
        if (!customer.data) return;
        const { attributes, consent } = customer.data;
        const { name, email, ...others } = attributes;
        onChange({
          ...value,
          name: typeof name === 'string' ? name : '',
          email: typeof email === 'string' ? email : '',
          agreed: consent.some((one) => one.channel === 'email' && one.category === 'advertising' && one.granted),
          attributes: others,
        });
        onCopied();
      }}
    >
      {t.copyCustomer}
    </Button>
  );
}
