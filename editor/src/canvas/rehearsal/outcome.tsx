import { sentenceOf } from '@olle/shared/i18n/reasons';
import type { JsonObject } from '@olle/shared/json';
import type { Simulation } from '@olle/shared/simulate/simulate';
import { MailX } from 'lucide-react';
import { RunBadge } from '../../components/run-badge.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Player } from '../player/use-player.ts';
import { ToldSteps } from '../run/told-steps.tsx';
import { useNames } from '../run/use-names.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { asRehearsed } from './as-rehearsed.ts';
import classes from './rehearsal.module.css';
import { RehearsedMessage, type ShownMessage } from './rehearsed-message.tsx';

type Step = Simulation['steps'][number];

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
  const document = useEditor(documentOf);
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
        drawnThen={() => document}
        player={player}
        below={({ nodeId, arrivedAt, at }, isNow) => {
          const message = messages.find((one) => one.nodeId === nodeId && one.at >= arrivedAt && one.at <= at);
          return (
            message &&
            (message.skipped === undefined ? <RehearsedMessage message={message} isNow={isNow} /> : <NotSent />)
          );
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
