import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { faultWords } from '../messages/report-words.ts';
import { useStepWords } from './use-step-words.ts';

interface UnsentReasonProps {
  readonly nodeType: string | null;
  readonly code: string;
  readonly error: string | null;
}

/** Why a message was not sent, and what the provider or the template said. */
export function UnsentReason({ nodeType, code, error }: UnsentReasonProps) {
  const t = useMessages('messages');
  const language = useLanguage((state) => state.language);
  const { reasonOf } = useStepWords();
  return (
    <>
      {reasonOf(nodeType, code, {})}
      {error !== null && <div className="quiet">{faultWords(error, language, t)}</div>}
    </>
  );
}
