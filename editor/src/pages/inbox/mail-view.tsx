import type { Mail } from '../../api/inbox.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Facts } from '../../components/facts.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './inbox-page.module.css';
import { isOfJourney } from './is-of-journey.ts';

export function MailView({ mail: { id, subject, from, to, at, html, text, messageId } }: { readonly mail: Mail }) {
  const t = useMessages('inbox');
  const format = useFormat();
  const title = subject || t.noSubject;
  return (
    <article className={classes.view} aria-label={title}>
      <header className={classes.viewHead}>
        <h2>{title}</h2>
        {messageId && isOfJourney(messageId) ? (
          <ButtonLink to="/messages" search={{ message: messageId }} size="compact-sm">
            {t.details}
          </ButtonLink>
        ) : (
          <span className="quiet">{t.testSend}</span>
        )}
      </header>
      <Facts
        facts={[
          { name: t.from, value: from },
          { name: t.to, value: to },
          { name: t.at, value: format.dateTime(at) },
        ]}
      />
      {html ? (
        <div className={classes.paper}>
          <MailFrame key={id} title={t.mailOf(title)} html={html} />
        </div>
      ) : (
        <pre className={classes.text}>{text}</pre>
      )}
    </article>
  );
}
