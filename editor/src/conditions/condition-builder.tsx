import type { Condition } from '@olle/shared/conditions/condition';
import { useId } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import type { Asker } from './asker.ts';
import { ConditionCount } from './condition-count.tsx';
import { ConditionGroupField } from './condition-group.tsx';
import { asGroup } from './condition-shape.ts';
import classes from './conditions.module.css';

interface ConditionBuilderProps {
  readonly label: string;
  readonly value: Condition;
  readonly onChange: (value: Condition) => void;
  readonly asker: Asker;
  /** When it is looked at, and what comes of it. */
  readonly hint?: string;
}

/**
 * Builds a condition of the one language that segments, splits and audiences share.
 * @example <ConditionBuilder label={t.who} value={condition} onChange={setCondition} asker="segment" />
 */
export function ConditionBuilder({ label, value, onChange, asker, hint }: ConditionBuilderProps) {
  const t = useMessages('conditions');
  const id = useId();
  return (
    <fieldset
      aria-labelledby={id}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      className={classes.builder}
    >
      <span id={id} className={classes.label}>
        {label}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={classes.note}>
          {hint}
        </span>
      )}
      <ConditionGroupField value={value} onChange={onChange} asker={asker} />
      {asker === 'run' && asGroup(value).members.length > 1 && (
        <div className={classes.together}>
          <span>{t.together}</span>
          <ConditionCount condition={value} />
        </div>
      )}
    </fieldset>
  );
}
