import { triggerId } from '@olle/shared/journey/document';
import { useMessages } from '../../i18n/use-messages.ts';
import { Fields } from './fields.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';
import { PanelProblems } from './panel-problems.tsx';
import { TriggerForm } from './trigger-form.tsx';

export function TriggerPanel() {
  const t = useMessages('canvas');
  return (
    <>
      <PanelHead title={t.trigger.name} hint={t.trigger.hint} />
      <PanelProblems nodeId={triggerId} />
      <div className={classes.body}>
        <Fields>
          <TriggerForm />
        </Fields>
      </div>
    </>
  );
}
