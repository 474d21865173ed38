import { Button, Menu } from '@mantine/core';
import { useDisclosure, usePrevious } from '@mantine/hooks';
import { ChevronDown, CircleStop, Pause, Play, UsersRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ActivateDialog, EnrolDialog, ResumeDialog, StopDialog } from './dialogs.ts';
import { type JourneyMove, useJourneyMove } from './use-journey-move.ts';

/** What can be done with a published journey: start, pause, resume, stop, let a segment in. */
export function StateMenu({ journey }: { readonly journey: Journey }) {
  const t = useMessages('canvas');
  const moving = useJourneyMove(journey.id);
  const [enrolling, enrol] = useDisclosure(false);
  const [stopping, stop] = useDisclosure(false);
  const [beginning, begin] = useDisclosure(false);
  const [resuming, resume] = useDisclosure(false);
  const { status } = journey;
  const menu = useRef<HTMLButtonElement>(null);
  const before = usePrevious(status);
  // Starting takes the button away that was pressed: what stands in its place has the focus then.
  useEffect(() => {
    if (before === 'draft' && status !== 'draft' && document.activeElement === document.body) menu.current?.focus();
  }, [before, status]);
  if (!journey.live) return null;
  const move = (to: JourneyMove) => moving.mutate({ move: to });
  const { trigger } = journey.live.document;
  // Whoever is in the segment already does not come into it: whether they enter is asked.
  const asks = trigger.type === 'segment' && trigger.on === 'enters';
  const activate = () => (asks ? begin.open() : move('activate'));
  return (
    <>
      {status === 'draft' ? (
        <Button
          variant="filled"
          leftSection={<Play size={14} aria-hidden />}
          loading={moving.isPending}
          onClick={activate}
        >
          {t.moves.activate}
        </Button>
      ) : (
        <Menu portalProps={intoPage}>
          <Menu.Target>
            <Button ref={menu} rightSection={<ChevronDown size={14} aria-hidden />} loading={moving.isPending}>
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
              <Menu.Item leftSection={<Play size={14} />} onClick={activate}>
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
      {beginning && asks && (
        <ActivateDialog journeyId={journey.id} segmentId={trigger.segmentId} onClose={begin.close} />
      )}
      {enrolling && <EnrolDialog journeyId={journey.id} onClose={enrol.close} />}
      {resuming && <ResumeDialog journeyId={journey.id} onClose={resume.close} />}
      {stopping && <StopDialog journeyId={journey.id} onClose={stop.close} />}
    </>
  );
}
