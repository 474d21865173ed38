import { useMessages } from '../../i18n/use-messages.ts';
import { EntryForm } from './entry-form.tsx';
import { ExitsForm } from './exits-form.tsx';
import { GoalForm } from './goal-form.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';
import { PanelProblems } from './panel-problems.tsx';
import { ReentryForm } from './reentry-form.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TriggerForm } from './trigger-form.tsx';

/** The journey's own settings, shown while nothing on the canvas is chosen. */
export function JourneyPanel() {
  const t = useMessages('canvas');
  const parts = [
    { title: t.trigger.name, Form: TriggerForm },
    { title: t.reentry.title, Form: ReentryForm },
    { title: t.exits.title, Form: ExitsForm },
    { title: t.goal.title, Form: GoalForm },
    { title: t.entry.title, Form: EntryForm },
    { title: t.rules.title, Form: SettingsForm },
  ];
  return (
    <>
      <PanelHead title={t.journeyPanel} hint={t.journeyPanelHint} />
      <PanelProblems nodeId={null} />
      <div className={classes.body}>
        {parts.map(({ title, Form }) => (
          <section key={title} className={classes.part} aria-label={title}>
            <h3>{title}</h3>
            <Form />
          </section>
        ))}
      </div>
    </>
  );
}
