import { Button, Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, Circle, CircleCheck, CircleDot } from 'lucide-react';
import classes from './guide.module.css';
import { guide, useGuide } from './guide-store.ts';
import { type progressOf, type StepId, steps } from './steps.ts';
import { useWords } from './use-words.ts';

/** How far it has come; pressed, all its steps. */
export function StepList({ progress: { done, now } }: { readonly progress: ReturnType<typeof progressOf> }) {
  const { t } = useWords();
  const { skipped } = useGuide();
  const navigate = useNavigate();
  const [opened, { toggle, close }] = useDisclosure(false);
  const at = now ? steps.findIndex(({ id }) => id === now.step) + 1 : steps.length;
  const then = (act: () => void) => (): void => {
    close();
    act();
  };
  // A draft that is still open would be taken for the new one.
  const restart = (): void => void navigate({ to: '/journeys' }).then(guide.restart);
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && close()}
      position="bottom-start"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className={classes.progress} aria-expanded={opened} onClick={toggle}>
          <span className={classes.count} aria-hidden>
            {at}/{steps.length}
            <ChevronDown size={12} />
          </span>
          <span className={classes.pips} aria-hidden>
            {steps.map(({ id }) => (
              <span key={id} data-done={done.has(id) || undefined} data-now={now?.step === id || undefined} />
            ))}
          </span>
          <VisuallyHidden>
            {t.name}: {now ? t.progress(at, steps.length) : t.allDone(steps.length)}
          </VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''} aria-label={t.steps}>
        <ol className={classes.steps}>
          {steps.map(({ id }, index) => (
            <li key={id} aria-current={now?.step === id ? 'step' : undefined}>
              <StepMark state={done.has(id) ? 'done' : now?.step === id ? 'now' : 'later'} />
              <span>
                {index + 1}. {t.titles[id]}
                {done.has(id) && <VisuallyHidden> ({t.done})</VisuallyHidden>}
              </span>
            </li>
          ))}
        </ol>
        <div className={classes.listActions}>
          {now && skippable.has(now.step) && (
            <Button size="compact-sm" onClick={then(() => skip(now.step, skipped))}>
              {t.skip}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={then(restart)}>
            {t.restart}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The others are what the rest is about. */
const skippable: ReadonlySet<StepId> = new Set(['trigger', 'wait', 'mail', 'rehearse', 'read']);

const skip = (step: StepId, skipped: readonly string[]): void => guide.note({ skipped: [...skipped, step] });

const marks = { done: CircleCheck, now: CircleDot, later: Circle } as const;

function StepMark({ state }: { readonly state: keyof typeof marks }) {
  const Mark = marks[state];
  return <Mark size={16} aria-hidden data-state={state} />;
}
