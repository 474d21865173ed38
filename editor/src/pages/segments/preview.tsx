import { Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { SegmentPreview } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { Link } from '@tanstack/react-router';
import { pathIdOf } from '../../api/customers.ts';
import { useSegmentPreview } from '../../api/segments.ts';
import { Section } from '../../components/section.tsx';
import { sentenceOfError } from '../../components/sentence-of-error.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './segment-editor.module.css';

/** How many, and who for example, while the condition is being written. Null: it cannot be asked yet. */
export function Preview({ condition }: { readonly condition: Condition | null }) {
  const t = useMessages('segments');
  const words = useMessages('components');
  const [asked] = useDebouncedValue(condition, 300);
  const { data, error, isFetching } = useSegmentPreview(asked);
  return (
    <Section title={t.preview}>
      <div aria-live="polite" aria-busy={isFetching}>
        {condition === null && <p className={classes.note}>{t.incomplete}</p>}
        {condition !== null && error && <p className={classes.note}>{sentenceOfError(error, words)}</p>}
        {condition !== null && !error && !data && <Skeleton height={32} width={140} />}
        {condition !== null && !error && data && <Answer preview={data} old={isFetching || asked !== condition} />}
      </div>
    </Section>
  );
}

function Answer({
  preview: { size, estimate, sample },
  old,
}: {
  readonly preview: SegmentPreview;
  readonly old: boolean;
}) {
  const t = useMessages('segments');
  const words = useMessages('components');
  const format = useFormat();
  return (
    <>
      <p className={classes.size} data-old={old || undefined}>
        {estimate ? t.about(format.number(size)) : t.size(format.number(size))}
      </p>
      {size === 0 && <p className={classes.note}>{t.nobody}</p>}
      {sample.length > 0 && <p className={classes.heading}>{t.sample}</p>}
      <ul className={classes.sample}>
        {sample.map(({ userId, customerId, name }) => (
          <li key={userId ?? customerId}>
            <Link to="/customers/$userId" params={{ userId: pathIdOf({ userId, customerId }) }}>
              {name || userId || words.anonymous}
            </Link>
            <span className="quiet">{userId}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
