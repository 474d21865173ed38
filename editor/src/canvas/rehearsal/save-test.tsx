import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import type { TestExpectation, TestScenario } from '@olle/shared/api/journey-tests';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { useState } from 'react';
import { useCreateTest } from '../../api/journey-tests.ts';
import { useToast } from '../../components/use-toast.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { type Check, expectationOf, nameFor } from './expectation-of.ts';

interface SaveTestProps {
  readonly journeyId: string;
  readonly customer: string;
  readonly scenario: TestScenario;
  readonly simulation: Simulation;
  readonly onClose: () => void;
}

/** What came of the rehearsal becomes what has to come of it from now on. */
export function SaveTest({ journeyId, customer, scenario, simulation, onClose }: SaveTestProps) {
  const t = useMessages('rehearsal');
  const words = useMessages('components');
  const toast = useToast();
  const create = useCreateTest(journeyId);
  const document = useEditor(documentOf);
  const language = useLanguage((state) => state.language);
  const possible: readonly Check[] = simulation.entered ? ['path', 'messages', 'status'] : ['entry'];
  const [checks, setChecks] = useState<readonly Check[]>(possible);
  const [name, setName] = useState(() => nameFor(customer, scenario, document.name, language));
  const labels: Record<Check, string> = {
    path: t.checkPath,
    messages: t.checkMessages,
    status: t.checkStatus,
    entry: t.checkEntry,
  };
  const expect: TestExpectation = expectationOf(simulation, checks);
  return (
    <Dialog onClose={onClose} title={t.saveTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(
            { name: name.trim(), scenario, expect },
            {
              onSuccess: () => {
                toast.done(t.saved);
                onClose();
              },
              onError: toast.failed,
            },
          );
        }}
      >
        <Stack gap={16}>
          <TextInput
            label={t.saveName}
            description={t.saveNameHint}
            required
            maxLength={200}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Checkbox.Group
            label={t.checks}
            value={[...checks]}
            error={checks.length === 0 ? t.chooseCheck : undefined}
            onChange={(chosen) => setChecks(possible.filter((check) => chosen.includes(check)))}
          >
            <Stack gap={8} mt={8}>
              {possible.map((check) => (
                <Checkbox key={check} value={check} label={labels[check]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap={8}>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              type="submit"
              variant="filled"
              disabled={checks.length === 0 || name.trim() === ''}
              loading={create.isPending}
            >
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
