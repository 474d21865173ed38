import type { ExitRule } from '@olle/shared/journey/rules';
import type { Trigger } from '@olle/shared/journey/trigger';
import { AddButton } from '../../components/add-button.tsx';
import { RemovableRow } from '../../components/removable-row.tsx';
import { freshCondition } from '../../conditions/condition-shape.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { ExitRuleFields } from './exit-rule-fields.tsx';
import { useSetRules } from './use-rules.ts';

const none: readonly ExitRule[] = [];

/** What ends the journey for a customer, whatever they wait for. */
export function ExitsForm() {
  const own = useMessages('journeySettings');
  const setRules = useSetRules('exits');
  const exits = useEditor((state) => documentOf(state).exits) ?? none;
  const trigger = useEditor((state) => documentOf(state).trigger);
  const change = (next: readonly ExitRule[]): void => setRules({ exits: next.length === 0 ? null : [...next] });
  const additions: { label: string; rule: ExitRule }[] = [
    { label: own.exits.add, rule: { event: '' } },
    { label: own.exits.addWhen, rule: { when: freshCondition('attribute') } },
    ...leavingSegment(trigger).map((rule) => ({ label: own.exits.addLeft, rule })),
  ];
  return (
    <>
      {exits.map((rule, index) => (
        // Rules have no identity but their place.
        <RemovableRow
          key={index}
          at={`exit.${index}`}
          remove={own.exits.remove}
          onRemove={() => change(exits.filter((_, at) => at !== index))}
        >
          <ExitRuleFields
            rule={rule}
            onChange={(next) => change(exits.map((other, at) => (at === index ? next : other)))}
          />
        </RemovableRow>
      ))}
      {additions.map(({ label, rule }) => (
        <AddButton key={label} disabled={exits.length >= 20} onClick={() => change([...exits, rule])}>
          {label}
        </AddButton>
      ))}
    </>
  );
}

/** Who came in by entering a segment may leave with it. */
const leavingSegment = (trigger: Trigger): ExitRule[] =>
  trigger.type === 'segment' && trigger.on === 'enters' && trigger.segmentId !== ''
    ? [{ when: { segment: trigger.segmentId, member: false } }]
    : [];
