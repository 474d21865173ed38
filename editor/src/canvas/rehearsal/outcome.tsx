import { UnstyledButton } from '@mantine/core';
import type { simulateAnswer } from '@olle/shared/api/simulate';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { JsonObject } from '@olle/shared/json';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { ChevronDown, ChevronRight, MailX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { MailFrame } from '../../components/mail-frame.tsx';
import { RunBadge } from '../../components/run-badge.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Player } from '../player/use-player.ts';
import { ToldSteps } from '../run/told-steps.tsx';
import { useNames } from '../run/use-names.ts';
import { asRehearsed } from './as-rehearsed.ts';
import classes from './rehearsal.module.css';

type Step = Simulation['steps'][number];
/** From the browser's own rehearsal, or from the server's. */
type ShownMessage = z.infer<typeof simulateAnswer>['messages'][number];

interface OutcomeProps {
  readonly player: Player;
  readonly steps: readonly Step[];
  readonly messages: readonly ShownMessage[];
  readonly status: Simulation['status'];
  readonly endedAt: string | null;
  /** Why nobody came in. */
  readonly refusal?: { readonly code: string; readonly facts: JsonObject } | undefined;
  /** The same in words, where the server has said it. */
  readonly said?: string | undefined;
}

/** What came of a rehearsal: each step with when and why, its message beside it. */
export function Outcome({ player, steps, messages, status, endedAt, refusal, said }: OutcomeProps) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const names = useNames();
  if (status === null)
    return (
      <p className={classes.refused} role="status">
        <b>{t.notEntered}</b> {said ?? (refusal && sentenceOf(refusal, language, undefined, names))}
      </p>
    );
  return (
    <>
      <p className={classes.end} role="status">
        <RunBadge status={status} />
        <span>{endedAt ? t.ended(format.dateTime(endedAt)) : t.stillWaiting}</span>
      </p>
      <ToldSteps
        steps={asRehearsed(steps)}
        names={names}
        player={player}
        below={({ nodeId, arrivedAt, at }, isNow) => {
          const message = messages.find((one) => one.nodeId === nodeId && one.at >= arrivedAt && one.at <= at);
          return message && (message.skipped === undefined ? <Message message={message} isNow={isNow} /> : <NotSent />);
        }}
      />
    </>
  );
}

function NotSent() {
  const t = useMessages('rehearsal');
  return (
    <p className={classes.skipped}>
      <MailX size={14} aria-hidden /> {t.notSent}
    </p>
  );
}

interface MessageProps {
  readonly message: ShownMessage;
  readonly isNow: boolean;
}

/** As its reader sees it: open while the player stands on its step, and whenever somebody asks. */
function Message({ message: { channel, subject, html, text }, isNow }: MessageProps) {
  const t = useMessages('rehearsal');
  const words = useMessages('components');
  const [asked, setOpen] = useState<boolean | null>(null);
  const open = asked ?? isNow;
  const names: Readonly<Record<string, string>> = words.channel;
  const Icon = open ? ChevronDown : ChevronRight;
  const said = subject || text || t.noSubject;
  return (
    <div className={classes.message}>
      <UnstyledButton
        className={classes.subject}
        aria-expanded={open}
        aria-label={`${said} · ${open ? t.hideMessage : t.showMessage}`}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden />
        <span>{said}</span>
      </UnstyledButton>
      {open &&
        (html === undefined ? (
          <p className={classes.text}>{text}</p>
        ) : (
          <MailFrame title={t.message(names[channel] ?? channel)} html={html} />
        ))}
    </div>
  );
}
