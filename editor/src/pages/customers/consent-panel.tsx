import { Button } from '@mantine/core';
import type { CustomerAnswer } from '@olle/shared/api/customers';
import { CircleCheck, CircleMinus, CircleSlash } from 'lucide-react';
import type { Consent } from '../../api/customers.ts';
import { modals } from '../../components/modals.ts';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { ConsentForm } from './consent-form.tsx';
import classes from './consent-panel.module.css';
import { useChannelName } from './use-channel-name.ts';

interface ConsentPanelProps {
  readonly pathId: string;
  readonly customer: CustomerAnswer;
}

const modalId = 'consent';

export function ConsentPanel({ pathId, customer }: ConsentPanelProps) {
  const t = useMessages('customers');
  const change = (): void => {
    modals.open({
      modalId,
      title: t.consentTitle,
      children: <ConsentForm pathId={pathId} onDone={() => modals.close(modalId)} />,
    });
  };
  const consents = customer.consent.filter(({ category }) => category === 'advertising');
  return (
    <Section
      title={t.consents}
      actions={
        <Button size="compact-sm" onClick={change}>
          {t.change}
        </Button>
      }
    >
      {consents.length === 0 && <p className={classes.none}>{t.noConsent}</p>}
      {consents.map((consent) => (
        <ConsentLine key={consent.channel} consent={consent} />
      ))}
      {customer.suppressed.length > 0 && (
        <p className={classes.suppressed}>
          <CircleSlash size={14} aria-hidden /> {t.suppressed}
        </p>
      )}
    </Section>
  );
}

function ConsentLine({ consent: { channel, granted, source, at } }: { readonly consent: Consent }) {
  const t = useMessages('customers');
  const format = useFormat();
  const nameOf = useChannelName();
  return (
    <div className={classes.line}>
      <span>
        {t.consentOf(nameOf(channel))}
        <span className={classes.source}>
          {format.date(at)} · {source}
        </span>
      </span>
      {granted ? (
        <StateBadge tone="live" icon={CircleCheck} label={t.granted} />
      ) : (
        <StateBadge tone="ended" icon={CircleMinus} label={t.withdrawn} />
      )}
    </div>
  );
}
