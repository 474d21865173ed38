import { sentenceOf } from '@olle/shared/i18n/reasons';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Link } from '@tanstack/react-router';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useLanguage } from '../../../../i18n/language-store.ts';
import { useMessages } from '../../../../i18n/use-messages.ts';
import { Entry } from './entry.tsx';
import { lookOfStep } from './look-of-step.ts';
import { useStepNames } from './use-step-names.ts';

/** A step of a journey with the reason of what was decided there. */
export function StepEntry({ item, inRun }: { readonly item: TimelineOf<'step'>; readonly inRun: boolean }) {
  const t = useMessages('customers');
  const language = useLanguage((state) => state.language);
  const names = useStepNames(item);
  const { nodeType, nodeId, reason, runId, messageId } = item;
  const name = isNodeType(nodeType) ? nodeMessages(nodeType, language).name : nodeType;
  return (
    <Entry
      at={item.at}
      mark={`${runId}/${nodeId}`}
      {...lookOfStep(nodeType)}
      title={name}
      of={!inRun && (item.journeyName || t.untitled)}
      links={
        <>
          {messageId && !inRun && (
            <Link to="/messages" search={{ message: messageId }}>
              {t.seeMessage}
            </Link>
          )}
          {!inRun && (
            <Link to="/runs/$runId" params={{ runId }}>
              {t.seePath}
            </Link>
          )}
        </>
      }
    >
      {sentenceOf(reason, language, nodeType, names)}
    </Entry>
  );
}
