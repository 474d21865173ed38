import { UnstyledButton } from '@mantine/core';
import type { simulateAnswer } from '@olle/shared/api/simulate';
import type { Names } from '@olle/shared/i18n/names';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { JsonObject } from '@olle/shared/json';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
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
import { useSeenWhen } from '../player/use-seen-when.ts';
import stepClasses from '../run/run-steps.module.css';
import { useNames } from '../run/use-names.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { onlyNodes } from '../store/selection.ts';
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
      <ol className={stepClasses.steps} style={{ padding: 0 }}>
        {steps.map((step, index) => (
          <StepItem
            key={step.seq}
            step={step}
            names={names}
            isNow={player.step?.seq === step.seq}
            isAhead={player.stands && index >= player.at}
            onGo={() => player.seek(index + 1)}
            message={messages.find(({ nodeId, at }) => nodeId === step.nodeId && at >= step.arrivedAt && at <= step.at)}
          />
        ))}
      </ol>
    </>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly names: Names;
  readonly message: ShownMessage | undefined;
  /** The player stands on it, or has not come to it. */
  readonly isNow: boolean;
  readonly isAhead: boolean;
  readonly onGo: () => void;
}

function StepItem({ step, names, message, isNow, isAhead, onGo }: StepItemProps) {
  const seen = useSeenWhen(isNow);
  const format = useFormat();
  const t = useMessages('rehearsal');
  const store = useEditorStore();
  const language = useLanguage((state) => state.language);
  const name = isNodeType(step.nodeType) ? nodeMessages(step.nodeType, language).name : step.nodeType;
  return (
    <li
      ref={seen}
      className={stepClasses.step}
      data-chosen={isNow || undefined}
      data-ahead={isAhead || undefined}
      {...(isNow ? { 'aria-current': 'step' as const } : {})}
    >
      <button
        type="button"
        className={stepClasses.name}
        onClick={() => {
          store.getState().select(onlyNodes(step.nodeId));
          onGo();
        }}
      >
        {name}
      </button>
      <time className={stepClasses.time} dateTime={step.at}>
        {format.dateTime(step.at)}
      </time>
      <p className={stepClasses.reason}>{sentenceOf(step.reason, language, step.nodeType, names)}</p>
      {message && message.skipped === undefined && <Message message={message} isNow={isNow} />}
      {message?.skipped !== undefined && (
        <p className={classes.skipped}>
          <MailX size={14} aria-hidden /> {t.notSent}
        </p>
      )}
    </li>
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
  return (
    <div className={classes.message}>
      <UnstyledButton
        className={classes.subject}
        aria-expanded={open}
        aria-label={open ? t.hideMessage : t.showMessage}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden />
        <span>{subject || text || t.noSubject}</span>
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
