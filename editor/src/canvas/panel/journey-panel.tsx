import { eventName } from '@olle/shared/i18n/known-names';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useTriggerSummary } from '../flow/use-trigger-summary.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { EntryForm } from './entry-form.tsx';
import { ExitsForm } from './exits-form.tsx';
import { GoalForm } from './goal-form.tsx';
import { KeepTyping } from './keep-typing.tsx';
import { Later } from './later.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';
import { PanelPart } from './panel-part.tsx';
import { PanelProblems } from './panel-problems.tsx';
import { PanelSkeleton } from './panel-skeleton.tsx';
import { ReentryForm } from './reentry-form.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TriggerForm } from './trigger-form.tsx';

/** The journey's own settings, shown while nothing on the canvas is chosen. */
export function JourneyPanel() {
  const t = useMessages('canvas');
  const own = useMessages('journeySettings');
  const words = useMessages('components');
  const language = useLanguage((state) => state.language);
  // Each alone: an edit of the steps draws nothing anew here.
  const trigger = useEditor((state) => documentOf(state).trigger);
  const reentry = useEditor((state) => documentOf(state).reentry);
  const exits = useEditor((state) => documentOf(state).exits) ?? [];
  const goal = useEditor((state) => documentOf(state).goal);
  const settings = useEditor((state) => documentOf(state).settings) ?? {};
  const { category = 'advertising', timezone: _zone, late: _late, ...limits } = settings;
  const limited = Object.keys(limits).length > 0;
  const count = (many: number): string => (many === 0 ? t.nothingSet : t.manySet(many));
  const parts = [
    { name: 'trigger', title: t.trigger.name, Form: TriggerForm, summary: useTriggerSummary(trigger) },
    {
      name: 'reentry',
      title: own.reentry.title,
      Form: ReentryForm,
      summary: own.reentry.allowed[reentry?.allowed ?? 'after_exit'],
    },
    { name: 'exits', title: own.exits.title, Form: ExitsForm, summary: count(exits.length) },
    {
      name: 'goal',
      title: own.goal.title,
      Form: GoalForm,
      summary: goal?.event ? eventName(goal.event, language) : t.nothingSet,
    },
    {
      name: 'entry',
      title: own.entry.title,
      Form: EntryForm,
      summary: count(Object.keys(limits).length),
      // Few journeys need these: their titles are enough until something is decided.
      opened: limited,
    },
    { name: 'rules', title: own.rules.title, Form: SettingsForm, summary: words.category[category] },
  ];
  return (
    // All of it at once: a part that is filled pushes those below it away.
    <Later meanwhile={<PanelSkeleton />}>
      <PanelHead title={t.journeyPanel} hint={t.journeyPanelHint} />
      <PanelProblems nodeId={null} />
      <div className={classes.parts}>
        {parts.map(({ Form, opened = true, ...part }) => (
          <PanelPart key={part.name} {...part} opened={opened}>
            <KeepTyping nodeId={null}>
              <Form />
            </KeepTyping>
          </PanelPart>
        ))}
      </div>
    </Later>
  );
}
