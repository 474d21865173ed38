import { Checkbox, Menu, Stack } from '@mantine/core';
import type { Condition } from '@olle/shared/conditions/condition';
import { AddButton } from '../components/add-button.tsx';
import { Choice } from '../components/choice.tsx';
import { Explained } from '../components/explained.tsx';
import { intoPage } from '../components/into-page.ts';
import { RemovableRow } from '../components/removable-row.tsx';
import { useMessages } from '../i18n/use-messages.ts';
import type { Asker } from './asker.ts';
import { ConditionCount } from './condition-count.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { asGroup, conditionKindOf, freshCondition, fromGroup, kindsOf } from './condition-shape.ts';

interface ConditionGroupFieldProps {
  readonly value: Condition;
  readonly onChange: (value: Condition) => void;
  readonly asker: Asker;
}

/** Rows that must all hold, or of which any is enough. */
export function ConditionGroupField({ value, onChange, asker }: ConditionGroupFieldProps) {
  const t = useMessages('conditions');
  const { mode, members } = asGroup(value);
  const change = (next: readonly Condition[]): void => onChange(fromGroup({ mode, members: next }));
  return (
    <Stack gap={8}>
      {members.length > 1 && (
        <Choice
          label={t.mode}
          hint={t.modeHint[mode]}
          value={mode}
          data={[
            { value: 'all', label: t.all },
            { value: 'any', label: t.any },
          ]}
          onChange={(next) => onChange(fromGroup({ mode: next, members }))}
        />
      )}
      {members.map((member, index) => (
        <ConditionRow
          // Rows have no identity but their place.
          key={index}
          at={`when.${index}`}
          value={member}
          asker={asker}
          onChange={(next) => change(members.map((other, at) => (at === index ? next : other)))}
          onRemove={() => change(members.filter((_, at) => at !== index))}
        />
      ))}
      <Menu position="bottom-start" portalProps={intoPage}>
        <Menu.Target>
          <AddButton variant="subtle">{t.add}</AddButton>
        </Menu.Target>
        <Menu.Dropdown>
          {kindsOf(asker).map((kind) => (
            <Menu.Item key={kind} onClick={() => change([...members, freshCondition(kind)])}>
              {t.conditionKinds[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}

/** One row: the condition, its opposite if so wished, and the way to take it out. */
function ConditionRow({
  at,
  value,
  onChange,
  asker,
  onRemove,
}: ConditionGroupFieldProps & { readonly at: string; readonly onRemove: () => void }) {
  const t = useMessages('conditions');
  const negated = 'not' in value;
  const inner = negated ? value.not : value;
  const kind = conditionKindOf(inner, asker);
  const Fields = 'all' in inner || 'any' in inner ? ConditionGroupField : ConditionFields;
  return (
    <RemovableRow at={at} remove={t.remove} onRemove={onRemove}>
      <Explained hint={t.kindHints[kind]} first>
        <Fields value={inner} asker={asker} onChange={(next) => onChange(negated ? { not: next } : next)} />
        <Checkbox
          label={t.opposite}
          checked={negated}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? { not: inner } : inner)}
        />
      </Explained>
      <ConditionCount condition={value} />
    </RemovableRow>
  );
}
