import type { CustomerAnswer } from '@olle/shared/api/customers';
import { attributeTitle } from '@olle/shared/i18n/attribute-names';
import { formatValue } from '@olle/shared/i18n/format-value';
import type { Json } from '@olle/shared/json';
import { Facts } from '../../components/facts.tsx';
import { Section } from '../../components/section.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { attributeRows } from './attribute-rows.ts';

/** Shops keep instants as ISO text; a date alone is left as it is written. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export function Profile({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useMessages('customers');
  const language = useLanguage((state) => state.language);
  const format = useFormat();
  const attributes = attributeRows(customer.attributes);
  const shown = (value: Json): string =>
    typeof value === 'string' && instant.test(value) ? format.dateTime(value) : formatValue(value, language);
  const manyOf = (kind: string): boolean => customer.identities.filter((other) => other.kind === kind).length > 1;
  return (
    <Section title={t.profile}>
      {attributes.length === 0 && <p className="quiet">{t.noAttributes}</p>}
      <Facts
        facts={[
          ...attributes.map(({ path, value }) => ({ name: attributeTitle(path, language), value: shown(value) })),
          ...customer.identities.map(({ kind, value }, index) => ({
            name: t.identityKind(kind, manyOf(kind) ? index + 1 : undefined),
            value,
          })),
          { name: t.created, value: format.dateTime(customer.createdAt) },
          { name: t.lastSeen, value: customer.lastSeenAt ? format.ago(customer.lastSeenAt) : t.never },
        ]}
      />
    </Section>
  );
}
