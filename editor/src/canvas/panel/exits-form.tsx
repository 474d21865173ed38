import { ActionIcon, Button } from '@mantine/core';
import type { ExitRule } from '@olle/shared/journey/rules';
import { Plus, X } from 'lucide-react';
import { FiltersField } from '../../conditions/filters-field.tsx';
import { MatchField } from '../../conditions/match-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useEventNames } from '../../conditions/use-names.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import classes from './panel.module.css';
import { useSetRules } from './use-rules.ts';

const none: readonly ExitRule[] = [];

/** Events that end the journey for a customer, whatever they wait for. */
export function ExitsForm() {
  const t = useMessages('canvas');
  const names = useEventNames();
  const setRules = useSetRules('exits');
  const exits = useEditor((state) => documentOf(state).exits) ?? none;
  const change = (next: readonly ExitRule[]): void => setRules({ exits: next.length === 0 ? null : [...next] });
  const replace = (index: number, rule: ExitRule): void =>
    change(exits.map((other, at) => (at === index ? rule : other)));
  return (
    <>
      {exits.map((rule, index) => (
        // Rules have no identity but their place.
        <div key={index} className={classes.rule}>
          <div className={classes.fields}>
            <NameField
              label={t.exits.event}
              value={rule.event}
              suggestions={names}
              mayBeEmpty
              onChange={(event) => replace(index, { ...rule, event })}
            />
            <MatchField
              label={t.exits.match}
              event={rule.event}
              match={rule.match}
              onChange={(match) => replace(index, match ? { ...rule, match } : without(rule, 'match'))}
            />
            <FiltersField
              event={rule.event}
              filters={rule.where}
              onChange={(where) => replace(index, where ? { ...rule, where } : without(rule, 'where'))}
            />
          </div>
          <ActionIcon aria-label={t.exits.remove} onClick={() => change(exits.filter((_, at) => at !== index))}>
            <X size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        w="fit-content"
        leftSection={<Plus size={14} aria-hidden />}
        disabled={exits.length >= 20}
        onClick={() => change([...exits, { event: '' }])}
      >
        {t.exits.add}
      </Button>
    </>
  );
}
