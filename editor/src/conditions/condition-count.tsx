import { useDebouncedValue } from '@mantine/hooks';
import type { Condition } from '@olle/shared/conditions/condition';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import { useSegmentPreview } from '../api/segments.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './conditions.module.css';

/** Nobody is asked at each stroke of a key. */
const pause = 400;

/** How many customers meet it now. Of what only a run knows nobody can be counted beforehand. */
export function ConditionCount({ condition }: { readonly condition: Condition }) {
  const [settled] = useDebouncedValue(condition, pause);
  const countable = parseCondition(settled, 'segment').ok;
  return countable ? <Counted condition={settled} stale={settled !== condition} /> : <Uncounted condition={settled} />;
}

function Counted({ condition, stale }: { readonly condition: Condition; readonly stale: boolean }) {
  const t = useMessages('conditions').count;
  const format = useFormat();
  const { data, error, isFetching, isPlaceholderData } = useSegmentPreview(condition);
  const old = stale || isFetching || isPlaceholderData;
  const counted = data && (data.estimate ? t.about : t.exactly)(format.number(data.size), format.number(data.of));
  const words = data?.of === 0 ? t.nobodyYet : counted;
  return (
    // The line is there from the start: what lies below it stands still.
    <p className={classes.count} aria-live="polite" aria-busy={old} data-old={old || undefined}>
      {error ? t.failed : (words ?? t.counting)}
    </p>
  );
}

function Uncounted({ condition }: { readonly condition: Condition }) {
  const t = useMessages('conditions').count;
  return <p className={classes.count}>{parseCondition(condition, 'run').ok ? t.ofRun : t.incomplete}</p>;
}
