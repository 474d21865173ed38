import { Button, Radio, Stack } from '@mantine/core';
import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { useState } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { StepTitle } from '../step-titles.ts';
import { PlaceChoice } from './place-choice.tsx';
import classes from './versions.module.css';

interface InsideChoicesProps {
  readonly impact: ImpactAnswer;
  /** The steps of the version that is published. */
  readonly targets: readonly StepTitle[];
  readonly inFlight: InFlight;
  readonly onChoose: (inFlight: InFlight) => void;
  readonly overdue: 'now' | 'spread';
  readonly onOverdue: (overdue: 'now' | 'spread') => void;
}

/** Step by step, what becomes of those who wait there. Steps that do not change are shown when asked for. */
export function InsideChoices({ impact, targets, inFlight, onChoose, overdue, onOverdue }: InsideChoicesProps) {
  const t = useMessages('versions');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const places = [...impact.nodes, ...impact.others].filter(({ waiting }) => waiting > 0);
  const rest = places.filter(({ change }) => change === 'same');
  const shown = all ? places : places.filter(({ change }) => change !== 'same');
  const follows = Object.values(inFlight).some(({ action }) => action === 'follow');
  return (
    <section className={classes.part} aria-label={t.inside}>
      <h3>{t.inside}</h3>
      <p className={classes.quiet}>{impact.inside === 0 ? t.nobody : t.insideHint}</p>
      <ul className={classes.places}>
        {shown.map((place) => (
          <PlaceChoice
            key={place.nodeId}
            place={place}
            title={impact.titles[place.nodeId] ?? place.nodeId}
            targets={targets}
            choice={inFlight[place.nodeId] ?? { action: 'stay' }}
            onChoose={(choice) => onChoose({ ...inFlight, [place.nodeId]: choice })}
          />
        ))}
      </ul>
      {!all && rest.length > 0 && (
        <Button mt={8} size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t.unchangedToo(format.number(rest.length))}
        </Button>
      )}
      {follows && (
        <Radio.Group
          mt={12}
          label={t.overdue}
          value={overdue}
          onChange={(next) => onOverdue(next === 'spread' ? 'spread' : 'now')}
        >
          <Stack gap={8} mt={8}>
            <Radio value="now" label={t.overdueNow} />
            <Radio value="spread" label={t.overdueSpread} />
          </Stack>
        </Radio.Group>
      )}
    </section>
  );
}
