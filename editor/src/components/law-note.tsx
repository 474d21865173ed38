import { adLabel } from '@olle/shared/messages/email/label';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './law-note.module.css';

/** Why a mail begins and ends with what its author did not write. */
export function LawNote({ subject = '' }: { readonly subject?: string | undefined }) {
  const t = useMessages('components');
  return subject.startsWith(adLabel) && <p className={classes.note}>{t.adByLaw}</p>;
}
