import type { MessagePreviewAnswer } from '@olle/shared/api/messages';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './subject-line.module.css';

type Parts = NonNullable<MessagePreviewAnswer['marked']>['subject'];

/** A subject with a sign wherever a value is missing. */
export function SubjectLine({ parts }: { readonly parts: Parts }) {
  const t = useMessages('nodes').send;
  return parts.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      // Parts of one line have no other name.
      <mark key={index} className={classes.missing}>
        {t.noValueOf(part.missing)}
      </mark>
    ),
  );
}
