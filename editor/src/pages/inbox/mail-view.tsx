import { Link } from '@tanstack/react-router';
import type { Mail } from '../../api/inbox.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Facts } from '../../components/facts.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './inbox-page.module.css';

export function MailView({ mail }: { readonly mail: Mail }) {
  const { id, subject, from, to, at, html, text, messageId, journeyId, journeyName } = mail;
  const t = useMessages('inbox');
  const format = useFormat();
  const title = subject || t.noSubject;
  return (
    <article className={classes.view} aria-label={title}>
      <header className={classes.viewHead}>
        <h2>{title}</h2>
        {journeyId !== null ? (
          <ButtonLink to="/messages" search={{ message: messageId }} size="compact-sm">
            {t.details}
          </ButtonLink>
        ) : (
          <span className="quiet">{t.testSend}</span>
        )}
      </header>
      <Facts
        facts={[
          ...(journeyId === null
            ? []
            : [
                {
                  name: t.journey,
                  value: (
                    <Link to="/journeys/$journeyId" params={{ journeyId }}>
                      {journeyName}
                    </Link>
                  ),
                },
              ]),
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
