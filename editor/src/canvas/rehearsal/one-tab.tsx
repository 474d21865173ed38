import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import type { simulateAnswer } from '@olle/shared/api/simulate';
import { runTest } from '@olle/shared/journey-tests/run-test';
import { instantOfMinute } from '@olle/shared/schedule/local-minute';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client.ts';
import { useCustomer, useCustomers } from '../../api/customers.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import type { Player } from '../player/use-player.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { EventsForm } from './events-form.tsx';
import { type MadeUp, scenarioOf } from './made-up.ts';
import { MadeUpForm } from './made-up-form.tsx';
import { Outcome } from './outcome.tsx';
import classes from './rehearsal.module.css';
import { SaveTest } from './save-test.tsx';
import { usePlan } from './use-plan.ts';
import { useRehearsedPlayer } from './use-rehearsed-player.ts';
import { useWorkspace } from './use-workspace.ts';

interface OneTabProps {
  readonly journeyId: string;
  readonly value: MadeUp;
  readonly onChange: (value: MadeUp) => void;
}

type Kind = 'invented' | 'real';
const kinds: readonly Kind[] = ['invented', 'real'];

/** One customer through the draft as it is drawn now, again at every change. */
export function OneTab({ journeyId, value, onChange }: OneTabProps) {
  const t = useMessages('rehearsal');
  const [kind, setKind] = useState<Kind>('invented');
  return (
    <div className={classes.body}>
      <SegmentedControl
        aria-label={t.who}
        fullWidth
        data={kinds.map((each) => ({ value: each, label: t.kinds[each] }))}
        value={kind}
        onChange={(next) => setKind(next === 'real' ? 'real' : 'invented')}
      />
      {kind === 'real' ? (
        <RealCustomer journeyId={journeyId} value={value} onChange={onChange} onCopied={() => setKind('invented')} />
      ) : (
        <MadeUpCustomer journeyId={journeyId} value={value} onChange={onChange} />
      )}
    </div>
  );
}

function Begins({ value, onChange, hint }: Omit<OneTabProps, 'journeyId'> & { readonly hint?: string }) {
  const t = useMessages('rehearsal');
  return (
    <TextInput
      type="datetime-local"
      label={t.begins}
      {...(hint ? { description: hint } : {})}
      value={value.at}
      onChange={({ currentTarget }) => onChange({ ...value, at: currentTarget.value })}
    />
  );
}

function MadeUpCustomer({ journeyId, value, onChange }: OneTabProps) {
  const t = useMessages('rehearsal');
  const zone = useWorkspaceZone();
  const plan = usePlan();
  const workspace = useWorkspace();
  const [saving, save] = useDisclosure(false);
  const [settled] = useDebouncedValue(value, 200);
  const scenario = useMemo(() => scenarioOf(settled, zone), [settled, zone]);
  // The very interpreter of production, here in the browser: nothing has to be saved first.
  const simulation = useMemo(
    () => (plan && scenario ? runTest(plan, { scenario, expect: {} }, workspace).simulation : null),
    [plan, scenario, workspace],
  );
  const player = useRehearsedPlayer(simulation, 'invented');
  return (
    <>
      <PlayerBar player={player} />
      <MadeUpForm value={value} onChange={onChange} />
      <Begins value={value} onChange={onChange} />
      <EventsForm
        value={value.events}
        onChange={(events) => onChange({ ...value, events })}
        start={instantOfMinute(value.at, zone)}
        player={player}
      />
      <section className={classes.part} aria-label={t.result}>
        <h3>{t.result}</h3>
        {!plan && <p className={classes.quiet}>{t.problems}</p>}
        {simulation && <SimulationOutcome simulation={simulation} player={player} />}
        {simulation && scenario && (
          <Button w="fit-content" onClick={save.open}>
            {t.save}
          </Button>
        )}
      </section>
      {saving && simulation && scenario && (
        <SaveTest
          journeyId={journeyId}
          customer={value.name}
          scenario={scenario}
          simulation={simulation}
          onClose={save.close}
        />
      )}
    </>
  );
}

interface SimulationOutcomeProps {
  readonly simulation: Simulation;
  readonly player: Player;
}

const SimulationOutcome = ({ simulation: { reason, facts, ...came }, player }: SimulationOutcomeProps) => (
  <Outcome
    {...came}
    player={player}
    refusal={reason === undefined ? undefined : { code: reason, facts: facts ?? {} }}
  />
);

interface RealCustomerProps extends OneTabProps {
  readonly onCopied: () => void;
}

function RealCustomer({ journeyId, value, onChange, onCopied }: RealCustomerProps) {
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
    // What came of another customer is not shown for this one.
    placeholderData: (before, query) => (query?.queryKey[2] === customerId ? before : undefined),
    retry: false,
  });
  const player = useRehearsedPlayer(simulated.data ?? null, customerId ?? '');
  return (
    <>
      <PlayerBar player={player} />
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
      <section className={classes.part} aria-label={t.result}>
        <h3>{t.result}</h3>
        {!plan && <p className={classes.quiet}>{t.problems}</p>}
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
