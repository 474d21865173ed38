import { Button, Group, Stack, Tabs } from '@mantine/core';
import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { type Choices, isAsked, type StepName, stepNames } from '@olle/shared/gallery/fields';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { ChoiceField } from './choice-field.tsx';
import classes from './gallery.module.css';

interface FourStepsProps {
  readonly steps: GalleryEntry['steps'];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** Who, what and when, rules, A/B test: one after the other, or any at once. */
export function FourSteps({ steps, choices, onChange }: FourStepsProps) {
  const t = useMessages('gallery');
  const [current, setCurrent] = useState<StepName>('who');
  const index = stepNames.indexOf(current);
  const [before, after] = [stepNames[index - 1], stepNames[index + 1]];
  return (
    <Tabs value={current} onChange={(name) => setCurrent(stepNames.find((one) => one === name) ?? current)}>
      <Tabs.List aria-label={t.stepsLabel} className={classes.tabs ?? ''}>
        {stepNames.map((name, place) => (
          <Tabs.Tab key={name} value={name}>
            {place + 1}. {t.steps[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {stepNames.map((name) => (
        <Tabs.Panel key={name} value={name} pt="md">
          <Stack gap={14}>
            {Object.entries(steps[name])
              .filter(([, field]) => isAsked(field, choices[name]))
              .map(([id, field]) => (
                <ChoiceField
                  key={id}
                  field={field}
                  value={choices[name][id] ?? ''}
                  onChange={(value) => onChange({ ...choices, [name]: { ...choices[name], [id]: value } })}
                />
              ))}
            {Object.keys(steps[name]).length === 0 && <p className={classes.note}>{t.nothingToChoose}</p>}
          </Stack>
        </Tabs.Panel>
      ))}
      <Group justify="space-between" mt="md">
        {before ? <Button onClick={() => setCurrent(before)}>{t.previous}</Button> : <span />}
        {after && <Button onClick={() => setCurrent(after)}>{t.next}</Button>}
      </Group>
    </Tabs>
  );
}
