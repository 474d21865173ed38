import { Select } from '@mantine/core';
import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { StepTitle } from '../step-titles.ts';
import classes from './versions.module.css';

type Choice = InFlight[string];

const actions = ['stay', 'follow', 'map', 'exit'] as const;

interface PlaceChoiceProps {
  readonly place: ImpactAnswer['nodes'][number] | ImpactAnswer['others'][number];
  readonly title: string;
  readonly targets: readonly StepTitle[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One step where people wait: how many, how many would go on, and what becomes of them. */
export function PlaceChoice({ place, title, targets, choice, onChoose }: PlaceChoiceProps) {
  const t = useMessages('versions');
  const format = useFormat();
  const { change, waiting, dueNow } = place;
  // A step that is gone cannot be followed.
  const offered = actions.filter((action) => action !== 'follow' || change !== 'removed');
  const choose = (next: string | null) => {
    const action = actions.find((one) => one === next);
    const [first] = targets;
    if (action === 'map') onChoose(first ? { action, to: first.id } : { action });
    else if (action) onChoose({ action });
  };
  return (
    <li className={classes.place}>
      <div>
        <span className={classes.step}>{title}</span>
        <span className={classes.tag}>{t.change[change]}</span>
        <p className={classes.quiet}>
          {[t.waiting(format.number(waiting)), dueNow > 0 && t.dueNow(format.number(dueNow))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={classes.controls}>
        <Select
          aria-label={t.choose(title)}
          allowDeselect={false}
          value={choice.action}
          data={offered.map((action) => ({ value: action, label: t.actions[action] }))}
          onChange={choose}
        />
        {choice.action === 'map' && (
          <Select
            aria-label={`${t.choose(title)}: ${t.to_}`}
            searchable
            allowDeselect={false}
            value={choice.to ?? null}
            data={targets.map(({ id, title: label }) => ({ value: id, label }))}
            onChange={(to) => to && onChoose({ action: 'map', to })}
          />
        )}
      </div>
    </li>
  );
}
