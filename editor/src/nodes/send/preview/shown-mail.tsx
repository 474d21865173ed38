import type { MessagePreviewAnswer } from '@olle/shared/api/messages';
import { problemSentence } from '@olle/shared/i18n/problems';
import { LawNote } from '../../../components/law-note.tsx';
import { MailFrame } from '../../../components/mail-frame.tsx';
import { SubjectLine } from '../../../components/subject-line.tsx';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './preview.module.css';

/** The mail as it would be got, with what is missing pointed out. What is wrong with a line stands at that line. */
export function ShownMail({
  preview: { subject, html, marked, problems },
}: {
  readonly preview: MessagePreviewAnswer;
}) {
  const t = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const parts = marked?.subject ?? (subject === '' ? [t.noSubject] : [subject]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.mail} tabIndex={0} aria-label={t.preview}>
      {problems
        .filter(({ facts }) => typeof facts.line !== 'number')
        .map((problem) => (
          <p key={`${problem.field}/${problem.code}`} className={classes.problem} role="alert">
            {problemSentence(problem, language)}
          </p>
        ))}
      <p className={classes.subject}>
        <SubjectLine parts={parts} />
      </p>
      <div className={classes.law}>
        <LawNote subject={subject} />
      </div>
      <MailFrame title={t.preview} html={marked?.html ?? html} />
    </section>
  );
}
