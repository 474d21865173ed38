import { Button, Menu } from '@mantine/core';
import { usePrevious } from '@mantine/hooks';
import { ChevronDown, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { CommandMenuItems } from '../commands/command-menu.tsx';
import { EnrolDialog, ResumeDialog, StopDialog } from './dialogs.ts';
import { useHeadDialog } from './head-store.ts';
import type { Starting } from './use-start.ts';

interface StateMenuProps {
  readonly journey: Journey;
  readonly starting: Starting;
  readonly isPausing: boolean;
}

/** What can be done with a published journey: start, pause, resume, stop, let a segment in. */
export function StateMenu({ journey, starting, isPausing }: StateMenuProps) {
  const t = useMessages('canvas');
  const enrol = useHeadDialog('enrol');
  const stop = useHeadDialog('stop');
  const resume = useHeadDialog('resume');
  const { status } = journey;
  const menu = useRef<HTMLButtonElement>(null);
  const before = usePrevious(status);
  // Starting takes the button away that was pressed: what stands in its place has the focus then.
  useEffect(() => {
    if (before === 'draft' && status !== 'draft' && document.activeElement === document.body) menu.current?.focus();
  }, [before, status]);
  if (!journey.live) return null;
  return (
    <>
      {status === 'draft' ? (
        <Button
          variant="filled"
          leftSection={<Play size={14} aria-hidden />}
          loading={starting.isPending}
          onClick={starting.start}
        >
          {t.moves.activate}
        </Button>
      ) : (
        <Menu portalProps={intoPage}>
          <Menu.Target>
            <Button
              ref={menu}
              rightSection={<ChevronDown size={14} aria-hidden />}
              loading={isPausing || starting.isPending}
            >
              {t.moves.menu}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandMenuItems place="state" atOnce />
          </Menu.Dropdown>
        </Menu>
      )}
      {enrol.opened && <EnrolDialog journeyId={journey.id} onClose={enrol.close} />}
      {resume.opened && <ResumeDialog journeyId={journey.id} onClose={resume.close} />}
      {stop.opened && <StopDialog journeyId={journey.id} onClose={stop.close} />}
    </>
  );
}
