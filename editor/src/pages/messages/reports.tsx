import type { MessageAnswer } from '@olle/shared/api/messages';
import { formatValue } from '@olle/shared/i18n/format-value';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './message-detail.module.css';

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
            <span className="quiet">
              {Object.entries(detail)
                .map(([name, value]) => `${name}: ${formatValue(value, language)}`)
                .join(' · ')}
            </span>
            <time dateTime={at}>{format.dateTime(at)}</time>
          </li>
        ))}
      </ol>
    </>
  );
}
