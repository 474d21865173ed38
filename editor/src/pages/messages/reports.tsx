import type { MessageAnswer } from '@olle/shared/api/messages';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './message-detail.module.css';
import { reportWords } from './report-words.ts';

/** What the provider and the reader reported, oldest first. */
export function Reports({ reports }: Pick<MessageAnswer, 'reports'>) {
  const t = useMessages('messages');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  return (
    <>
      <h3>{t.reports}</h3>
      {reports.length === 0 && <p className={classes.note}>{t.noReports}</p>}
      <ol className={classes.list}>
        {reports.map(({ type, at, detail }) => (
          <li key={`${type}-${at}`}>
            <span className={classes.what}>{t.reportWords(type)}</span>
            <span className="quiet">{reportWords(detail, language, t).join(' · ')}</span>
            <time dateTime={at}>{format.dateTime(at)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
