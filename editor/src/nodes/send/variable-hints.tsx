import { useClipboard } from '@mantine/hooks';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { documentOf } from '../../canvas/store/editor-store.ts';
import { usePropertyNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';

/** What a template may name here, to copy with a click. */
export function VariableHints() {
  const t = useMessages('nodes');
  const trigger = useEditor((state) => documentOf(state).trigger);
  const properties = usePropertyNames(trigger.type === 'event' ? trigger.event : '');
  const clipboard = useClipboard({ timeout: 1_500 });
  const hints = [
    `{{ customer.name | default: "${t.send.unnamed}" }}`,
    '{{ coupon.code }}',
    '{{ message.unsubscribe_url }}',
    ...properties.slice(0, 6).map((name) => `{{ trigger.${name} }}`),
  ];
  return (
    <fieldset className={classes.plain} aria-label={t.send.variables}>
      <p className={classes.hint}>{clipboard.copied ? t.send.copied : t.send.variables}</p>
      <div className={classes.chips}>
        {hints.map((hint) => (
          <button key={hint} type="button" className={classes.chip} onClick={() => clipboard.copy(hint)}>
            {hint}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
