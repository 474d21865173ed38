import type { CustomerAnswer } from '@olle/shared/api/customers';
import { Link } from '@tanstack/react-router';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './segments.module.css';

export function Segments({ segments }: Pick<CustomerAnswer, 'segments'>) {
  const t = useMessages('customers');
  return (
    <Section title={t.segments}>
      {segments.length === 0 && <p className={classes.none}>{t.noSegments}</p>}
      <ul className={classes.list}>
        {segments.map(({ id, name }) => (
          <li key={id}>
            <Link to="/segments/$segmentId" params={{ segmentId: id }} className={classes.segment}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
