import { useMessages } from '../../i18n/use-messages.ts';
import { CommandButtons } from '../commands/command-buttons.tsx';
import { Fields } from './fields.tsx';
import classes from './panel.module.css';
import { PanelHead } from './panel-head.tsx';

export function ManyPanel({ count }: { readonly count: number }) {
  const t = useMessages('canvas');
  return (
    <>
      <PanelHead title={t.many(count)} hint={t.manyHint} />
      <div className={classes.body}>
        <Fields>
          <CommandButtons place="steps" />
        </Fields>
      </div>
    </>
  );
}
