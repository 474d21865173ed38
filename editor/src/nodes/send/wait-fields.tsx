import { Select, Stack } from '@mantine/core';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import { awaitedOf, awaitedStatuses, usualWithin } from '@olle/shared/messages/awaited';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { DurationField } from '../../conditions/duration-field.tsx';
import { without } from '../../conditions/without.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';

const atOnce = 'queued';

/** When the path goes on: at once, or when the message was sent, has arrived, or was opened. */
export function WaitFields({ config, onChange }: Pick<FormProps<ConfigOf<'send'>>, 'config' | 'onChange'>) {
  const t = useMessages('nodes');
  const language = useLanguage((state) => state.language);
  const awaited = awaitedOf(config.waitFor);
  const choose = (next: string | null): void => {
    const chosen = awaitedStatuses.find((status) => status === next);
    const rest = without(without(config, 'waitFor'), 'within');
    // How long belongs to what is waited for: another has its own usual time.
    onChange(chosen ? { ...rest, waitFor: chosen } : rest);
  };
  return (
    <Stack gap={8}>
      <Select
        label={t.send.goOn}
        description={t.send.goOnHint}
        value={awaited ?? atOnce}
        data={[
          { value: atOnce, label: t.send.goOnWhen.queued },
          ...awaitedStatuses.map((status) => ({ value: status, label: t.send.goOnWhen[status] })),
        ]}
        onChange={choose}
      />
      {awaited && (
        <>
          <DurationField
            name="within"
            label={t.send.within}
            description={t.send.withinHint(formatDuration(usualWithin[awaited], language))}
            value={config.within ?? usualWithin[awaited]}
            onChange={(within) => onChange({ ...config, within })}
          />
          <p className={classes.hint}>{t.send.failedHint}</p>
          {awaited !== 'sent' && <p className={classes.hint}>{t.send.unreportedHint[awaited]}</p>}
        </>
      )}
    </Stack>
  );
}
