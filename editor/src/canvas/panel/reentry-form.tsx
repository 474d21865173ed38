import { Checkbox, Select } from '@mantine/core';
import { reentryChoices } from '@olle/shared/journey/rules';
import { NumberField } from '../../components/number-field.tsx';
import { DurationField } from '../../conditions/duration-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useSetRules } from './use-rules.ts';

export function ReentryForm() {
  const own = useMessages('journeySettings');
  const hints = useMessages('panel');
  const setRules = useSetRules('reentry');
  const rule = useEditor((state) => documentOf(state).reentry) ?? { allowed: 'after_exit' as const };
  return (
    <>
      <Select
        aria-label={own.reentry.title}
        description={own.reentry.hints[rule.allowed]}
        inputWrapperOrder={['input', 'description']}
        value={rule.allowed}
        data={reentryChoices.map((choice) => ({ value: choice, label: own.reentry.allowed[choice] }))}
        onChange={(next) => {
          const allowed = reentryChoices.find((choice) => choice === next) ?? rule.allowed;
          setRules({ reentry: { ...(allowed === 'after_exit' ? rule : without(rule, 'cooldown')), allowed } });
        }}
      />
      {rule.allowed === 'after_exit' && (
        <>
          <Checkbox
            label={own.reentry.withCooldown}
            description={hints.cooldown}
            checked={rule.cooldown !== undefined}
            onChange={({ currentTarget }) =>
              setRules({ reentry: currentTarget.checked ? { ...rule, cooldown: 'P1D' } : without(rule, 'cooldown') })
            }
          />
          {rule.cooldown !== undefined && (
            <DurationField
              name="cooldown"
              label={own.reentry.cooldown}
              description={hints.howLong}
              value={rule.cooldown}
              onChange={(cooldown) => setRules({ reentry: { ...rule, cooldown } })}
            />
          )}
        </>
      )}
      {rule.allowed !== 'never' && (
        <NumberField
          name="max"
          label={own.reentry.max}
          description={own.reentry.maxHint}
          min={1}
          max={100_000}
          mayBeEmpty
          value={rule.max}
          onChange={(max) => setRules({ reentry: max === undefined ? without(rule, 'max') : { ...rule, max } })}
        />
      )}
    </>
  );
}
