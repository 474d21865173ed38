import { Group } from '@mantine/core';
import type { MessageAnswer } from '@olle/shared/api/messages';
import { pathIdOf } from '../../api/customers.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Facts } from '../../components/facts.tsx';
import { MailFrame } from '../../components/mail-frame.tsx';
import { MessageBadge } from '../../components/message-badge.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Decision } from './decision.tsx';
import classes from './message-detail.module.css';
import { renderedOf } from './rendered-of.ts';
import { Reports } from './reports.tsx';
import { useReasonOf } from './use-reason-of.ts';
import { Verdicts } from './verdicts.tsx';

export function MessageDetail({ message }: { readonly message: MessageAnswer }) {
  const t = useMessages('messages');
  const words = useMessages('components');
  const format = useFormat();
  const { channel, category } = message;
  const rendered = renderedOf(message.rendered);
  const channelWord = Object.entries(words.channel).find(([id]) => id === channel)?.[1] ?? channel;
  const reason = useReasonOf()(message);
  const categoryWord = Object.entries(words.category).find(([id]) => id === category)?.[1] ?? category;
  return (
    <div className={classes.detail}>
      <Group gap="xs">
        <MessageBadge status={message.status} />
        <ButtonLink to="/customers/$userId" params={{ userId: pathIdOf(message) }} size="compact-sm" ml="auto">
          {t.open}
        </ButtonLink>
        <ButtonLink to="/runs/$runId" params={{ runId: message.runId }} size="compact-sm">
          {t.path}
        </ButtonLink>
      </Group>
      <Decision message={message} />
      <Facts
        facts={[
          {
            name: t.to,
            value: message.to ?? message.customerName ?? message.userId ?? words.anonymous,
          },
          ...(rendered.from ? [{ name: t.from, value: rendered.from }] : []),
          { name: t.journey, value: message.journeyName },
          { name: t.category, value: `${channelWord} · ${categoryWord}` },
          ...(reason ? [{ name: t.reason, value: reason }] : []),
          { name: t.queued, value: format.dateTime(message.queuedAt) },
          ...(message.sentAt ? [{ name: t.sent, value: format.dateTime(message.sentAt) }] : []),
        ]}
      />
      <Verdicts verdicts={message.verdicts} />
      <Reports reports={message.reports} />
      <h3>{message.sentAt === null ? t.contentOnly : t.content}</h3>
      {rendered.html ? (
        <div className={classes.paper}>
          <MailFrame title={t.mailOf(rendered.subject ?? message.subject ?? '')} html={rendered.html} />
        </div>
      ) : (
        <p className={classes.note}>{rendered.text ?? t.unrendered(message.status)}</p>
      )}
    </div>
  );
}
