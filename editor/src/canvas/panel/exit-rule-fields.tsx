import type { ExitRule } from '@olle/shared/journey/rules';
import { ConditionBuilder } from '../../conditions/condition-builder.tsx';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { MatchField } from '../../conditions/match-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface ExitRuleFieldsProps {
  readonly rule: ExitRule;
  readonly onChange: (rule: ExitRule) => void;
}

/** One reason to leave: an event that happens, or a condition that comes to hold. */
export function ExitRuleFields({ rule, onChange }: ExitRuleFieldsProps) {
  const own = useMessages('journeySettings');
  const hints = useMessages('panel');
  const names = useEventNames();
  if ('when' in rule)
    return (
      <ConditionBuilder
        label={own.exits.when}
        hint={own.exits.whenHint}
        asker="run"
        value={rule.when}
        onChange={(when) => onChange({ when })}
      />
    );
  return (
    <>
      <NameField
        label={own.exits.event}
        of="event"
        description={hints.exitEvent}
        value={rule.event}
        suggestions={names}
        mayBeEmpty
        onChange={(event) => onChange({ ...rule, event })}
      />
      <MatchField
        label={own.exits.match}
        event={rule.event}
        match={rule.match}
        onChange={(match) => onChange(match ? { ...rule, match } : without(rule, 'match'))}
      />
      <FiltersField
        event={rule.event}
        filters={rule.where}
        onChange={(where) => onChange(where ? { ...rule, where } : without(rule, 'where'))}
      />
    </>
  );
}
