import { Button } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { runTest } from '@olle/shared/journey-tests/run-test';
import { instantOfMinute } from '@olle/shared/schedule/local-minute';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useMemo } from 'react';
import { useWorkspaceZone } from '../../api/session.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import type { Player } from '../player/use-player.ts';
import { Begins } from './begins.tsx';
import { EventsForm } from './events-form.tsx';
import { Inputs, useInputs } from './inputs.tsx';
import { scenarioOf } from './made-up.ts';
import { MadeUpForm } from './made-up-form.tsx';
import type { OneCustomerProps } from './one-customer.ts';
import { Outcome } from './outcome.tsx';
import classes from './rehearsal.module.css';
import { SaveTest } from './save-test.tsx';
import { usePlan } from './use-plan.ts';
import { useRehearsedPlayer } from './use-rehearsed-player.ts';
import { useWorkspace } from './use-workspace.ts';

/** Somebody whom nobody knows, through the draft as it is drawn now. */
export function MadeUpCustomer({ journeyId, value, onChange }: OneCustomerProps) {
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
  const inputs = useInputs('folded');
  return (
    <>
      <PlayerBar player={inputs.playing(player)} />
      <Inputs state={inputs} said={t.inputs(value.name || t.kinds.invented, value.events.length)}>
        <MadeUpForm value={value} onChange={onChange} />
        <Begins value={value} onChange={onChange} />
        <EventsForm
          value={value.events}
          onChange={(events) => onChange({ ...value, events })}
          start={instantOfMinute(value.at, zone)}
          player={player}
        />
      </Inputs>
      <section className={classes.part} aria-label={t.result}>
        <h3>{t.result}</h3>
        {!plan && <p className={classes.quiet}>{t.problems}</p>}
        {plan && !scenario && <p className={classes.quiet}>{t.notBegun}</p>}
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
