import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { part } from '../../fetched/part.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { toneIcons } from '../flow/tone-icons.ts';
import { useEditor } from '../store/editor-context.tsx';
import { countProblems, type ProblemTone, toneOfAll } from '../store/problem-tone.ts';

const ProblemList = part(() => import('./problem-list.tsx').then((module) => module.ProblemList));

const colours: Readonly<Record<ProblemTone, string>> = {
  error: 'var(--olle-failed)',
  warning: 'var(--olle-held)',
  unset: 'var(--olle-quiet)',
};

export function ProblemsButton() {
  const t = useMessages('canvas');
  const problems = useEditor((state) => state.problems);
  const tried = useEditor((state) => state.tried);
  const [opened, { toggle, close }] = useDisclosure(false);
  if (problems.length === 0) return null;
  const tone = toneOfAll(problems, tried);
  const Icon = toneIcons[tone];
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && close()}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          c={colours[tone]}
          leftSection={<Icon size={14} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t.problems.said(countProblems(problems, tried))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} mah="60vh" style={{ overflow: 'auto' }} aria-label={t.problems.list}>
        <ProblemList problems={problems} onPick={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
