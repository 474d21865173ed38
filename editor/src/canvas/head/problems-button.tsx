import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CircleAlert } from 'lucide-react';
import { part } from '../../fetched/part.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';

const ProblemList = part(() => import('./problem-list.tsx').then((module) => module.ProblemList));

export function ProblemsButton() {
  const t = useMessages('canvas');
  const problems = useEditor((state) => state.problems);
  const [opened, { toggle, close }] = useDisclosure(false);
  if (problems.length === 0) return null;
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
          c="var(--olle-failed)"
          leftSection={<CircleAlert size={14} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {t.problems.count(problems.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} mah="60vh" style={{ overflow: 'auto' }} aria-label={t.problems.list}>
        <ProblemList problems={problems} onPick={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
