import { Button, Menu } from '@mantine/core';
import { useDisclosure, usePrevious } from '@mantine/hooks';
import { ChevronDown, CircleStop, Pause, Play, UsersRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EnrolDialog, ResumeDialog, StopDialog } from './dialogs.ts';
import { type JourneyMove, useJourneyMove } from './use-journey-move.ts';
import type { Starting } from './use-start.ts';

interface StateMenuProps {
  readonly journey: Journey;
  readonly starting: Starting;
}

/** What can be done with a published journey: start, pause, resume, stop, let a segment in. */
export function StateMenu({ journey, starting }: StateMenuProps) {
  const t = useMessages('canvas');
  const moving = useJourneyMove(journey.id);
  const [enrolling, enrol] = useDisclosure(false);
  const [stopping, stop] = useDisclosure(false);
  const [resuming, resume] = useDisclosure(false);
  const { status } = journey;
  const menu = useRef<HTMLButtonElement>(null);
  const before = usePrevious(status);
  // Starting takes the button away that was pressed: what stands in its place has the focus then.
  useEffect(() => {
    if (before === 'draft' && status !== 'draft' && document.activeElement === document.body) menu.current?.focus();
  }, [before, status]);
  if (!journey.live) return null;
  const isPending = moving.isPending || starting.isPending;
  const move = (to: JourneyMove) => moving.mutate({ move: to });
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
            <Button ref={menu} rightSection={<ChevronDown size={14} aria-hidden />} loading={isPending}>
              {t.moves.menu}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {status === 'active' && (
              <Menu.Item leftSection={<UsersRound size={14} />} onClick={enrol.open}>
                {t.moves.enrol}
              </Menu.Item>
            )}
            {status === 'active' && (
              <Menu.Item leftSection={<Pause size={14} />} onClick={() => move('pause')}>
                {t.moves.pause}
              </Menu.Item>
            )}
            {status === 'paused' && (
              <Menu.Item leftSection={<Play size={14} />} onClick={resume.open}>
                {t.moves.resume}
              </Menu.Item>
            )}
            {status === 'stopped' && (
              <Menu.Item leftSection={<Play size={14} />} onClick={starting.start}>
                {t.moves.activate}
              </Menu.Item>
            )}
            {status !== 'stopped' && (
              <Menu.Item leftSection={<CircleStop size={14} />} onClick={stop.open}>
                {t.moves.stop}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {enrolling && <EnrolDialog journeyId={journey.id} onClose={enrol.close} />}
      {resuming && <ResumeDialog journeyId={journey.id} onClose={resume.close} />}
      {stopping && <StopDialog journeyId={journey.id} onClose={stop.close} />}
    </>
  );
}
