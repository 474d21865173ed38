import { Checkbox } from '@mantine/core';
import type { Goal } from '@olle/shared/journey/rules';
import { DurationField } from '../../conditions/duration-field.tsx';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { MatchField } from '../../conditions/match-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames, usePropertyNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useSetRules } from './use-rules.ts';

/** The event that this journey is for. */
export function GoalForm() {
  const own = useMessages('journeySettings');
  const hints = useMessages('panel');
  const setRules = useSetRules('goal');
  const goal = useEditor((state) => documentOf(state).goal);
  return (
    <>
      <Checkbox
        label={own.goal.count}
        description={hints.goal}
        checked={goal !== undefined}
        onChange={({ currentTarget }) =>
          setRules({ goal: currentTarget.checked ? { event: 'Order Completed', within: 'P7D' } : null })
        }
      />
      {goal && <GoalFields goal={goal} onChange={(next) => setRules({ goal: next })} />}
    </>
  );
}

function GoalFields({ goal, onChange }: { readonly goal: Goal; readonly onChange: (goal: Goal) => void }) {
  const own = useMessages('journeySettings');
  const hints = useMessages('panel');
  const names = useEventNames();
  const properties = usePropertyNames(goal.event);
  return (
    <>
      <NameField
        label={own.goal.event}
        of="event"
        description={hints.goalEvent}
        value={goal.event}
        suggestions={names}
        mayBeEmpty
        onChange={(event) => onChange({ ...goal, event })}
      />
      <DurationField
        name="goal.within"
        label={own.goal.within}
        description={hints.within}
        value={goal.within ?? 'P7D'}
        onChange={(within) => onChange({ ...goal, within })}
      />
      <NameField
        label={own.goal.value}
        of="property"
        description={own.goal.valueHint}
        value={goal.value ?? ''}
        suggestions={properties}
        mayBeEmpty
        onChange={(value) => onChange(value === '' ? without(goal, 'value') : { ...goal, value })}
      />
      <MatchField
        label={own.exits.match}
        event={goal.event}
        match={goal.match}
        onChange={(match) => onChange(match ? { ...goal, match } : without(goal, 'match'))}
      />
      <FiltersField
        event={goal.event}
        filters={goal.where}
        onChange={(where) => onChange(where ? { ...goal, where } : without(goal, 'where'))}
      />
      <Checkbox
        label={own.goal.endsRun}
        description={own.goal.endsRunHint}
        checked={goal.endsRun === true}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...goal, endsRun: true } : without(goal, 'endsRun'))
        }
      />
    </>
  );
}
