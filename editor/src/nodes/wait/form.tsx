import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { DurationField } from '../../conditions/duration-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';

export function WaitForm({ config, onChange }: FormProps<ConfigOf<'wait'>>) {
  const t = useMessages('nodes');
  return (
    <DurationField label={t.wait.for} value={config.for} onChange={(next) => onChange({ ...config, for: next })} />
  );
}
