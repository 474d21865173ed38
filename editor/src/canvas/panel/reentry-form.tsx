import { Checkbox, Select } from '@mantine/core';
import { DurationField } from '../../conditions/duration-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useSetRules } from './use-rules.ts';

const choices = ['never', 'after_exit', 'always'] as const;

export function ReentryForm() {
  const t = useMessages('canvas');
  const setRules = useSetRules('reentry');
  const rule = useEditor((state) => documentOf(state).reentry) ?? { allowed: 'after_exit' as const };
  return (
    <>
      <Select
        aria-label={t.reentry.title}
        value={rule.allowed}
        data={choices.map((choice) => ({ value: choice, label: t.reentry.allowed[choice] }))}
        onChange={(next) => {
          const allowed = choices.find((choice) => choice === next) ?? rule.allowed;
          setRules({ reentry: allowed === 'after_exit' ? { ...rule, allowed } : { allowed } });
        }}
      />
      {rule.allowed === 'after_exit' && (
        <>
          <Checkbox
            label={t.reentry.withCooldown}
            checked={rule.cooldown !== undefined}
            onChange={({ currentTarget }) =>
              setRules({ reentry: currentTarget.checked ? { ...rule, cooldown: 'P1D' } : without(rule, 'cooldown') })
            }
          />
          {rule.cooldown !== undefined && (
            <DurationField
              label={t.reentry.cooldown}
              value={rule.cooldown}
              onChange={(cooldown) => setRules({ reentry: { ...rule, cooldown } })}
            />
          )}
        </>
      )}
    </>
  );
}
