import { Textarea } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { onlyNodes } from '../store/selection.ts';
import classes from './rehearsal.module.css';
import type { FailingTestsState } from './use-failing-tests.ts';

interface FailingTestsProps {
  readonly tests: FailingTestsState;
  /** A test was chosen: it is shown on the canvas. */
  readonly onPick: () => void;
}

/** The tests that fail, and why it is to be published all the same. */
export function FailingTests({ tests: { failing, reason, setReason }, onPick }: FailingTestsProps) {
  const t = useMessages('rehearsal');
  const store = useEditorStore();
  if (failing.length === 0) return null;
  return (
    <section aria-label={t.failingTests(failing.length)}>
      <p className={classes.heading}>{t.failingTests(failing.length)}</p>
      <ul className={classes.tests}>
        {failing.map(({ id, name, difference }) => (
          <li key={id} className={classes.failing}>
            <button
              type="button"
              className={classes.testName}
              onClick={() => {
                onPick();
                store.getState().setRehearsing('tests');
                if (difference) store.getState().select(onlyNodes(difference.nodeId));
              }}
            >
              {name}
            </button>
            <p className={classes.difference}>{difference?.message}</p>
          </li>
        ))}
      </ul>
      <Textarea
        label={t.override}
        description={t.overrideHint}
        required
        maxLength={1_000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </section>
  );
}
