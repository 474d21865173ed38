import { Select, Stack, TextInput } from '@mantine/core';
import type { Json } from '@olle/shared/json';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { outputIdSchema } from '@olle/shared/nodes/output-id';
import { methods } from '@olle/shared/nodes/webhook/methods';
import { NameField } from '../../conditions/name-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';
import { PairsField } from '../pairs-field.tsx';
import { BodyField } from './body-field.tsx';

const usualHeaders = ['Authorization', 'Content-Type', 'X-Api-Key'];

export function WebhookForm({ nodeId, config, onChange }: FormProps<ConfigOf<'webhook'>>) {
  const t = useMessages('nodes');
  const { request } = config;
  const set = (next: typeof request): void => onChange({ ...config, request: next });
  return (
    <Stack gap={16}>
      <Stack gap={8}>
        <Select
          label={t.webhook.method}
          description={t.webhook.methodHint}
          allowDeselect={false}
          value={request.method}
          data={[...methods]}
          onChange={(next) => {
            const method = methods.find((each) => each === next);
            if (method) set({ ...request, method });
          }}
        />
        <TextInput
          label={t.webhook.url}
          description={t.webhook.urlHint}
          placeholder="https://"
          maxLength={2_000}
          spellCheck={false}
          value={request.url}
          onChange={({ currentTarget }) => set({ ...request, url: currentTarget.value })}
        />
      </Stack>
      <PairsField
        label={t.webhook.headers}
        hint={t.webhook.headersHint}
        name={t.webhook.header}
        value={request.headers ?? {}}
        suggestions={usualHeaders}
        free="X-Header-"
        onChange={(headers) => {
          const texts = Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [
              name,
              typeof value === 'string' ? value : JSON.stringify(value),
            ]),
          );
          set(Object.keys(texts).length > 0 ? { ...request, headers: texts } : without(request, 'headers'));
        }}
      />
      {request.method !== 'GET' && (
        <BodyField
          value={request.body}
          onChange={(body: Json | undefined) =>
            set(body === undefined ? without(request, 'body') : { ...request, body })
          }
        />
      )}
      <NameField
        name="saveAs"
        label={t.webhook.saveAs}
        description={t.webhook.saveAsHint(config.saveAs ?? nodeId)}
        value={config.saveAs ?? ''}
        suggestions={[]}
        mayBeEmpty
        refusal={(name) => (name === '' || outputIdSchema.safeParse(name).success ? undefined : t.webhook.saveAsWrong)}
        onChange={(saveAs) => onChange(saveAs === '' ? without(config, 'saveAs') : { ...config, saveAs })}
      />
      <p className={classes.hint}>{t.webhook.hint}</p>
    </Stack>
  );
}
