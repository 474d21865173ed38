import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { SettingsAnswer } from '@olle/shared/api/settings';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSaveSettings } from '../../api/settings.ts';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

const zones = Intl.supportedValuesOf('timeZone');

export function WorkspaceForm({ settings }: { readonly settings: SettingsAnswer }) {
  const t = useMessages('settings');
  const toast = useToast();
  const saving = useSaveSettings();
  const { name, timezone, sender, tracking } = settings;
  const saved = { name, timezone, sender, tracking };
  const [form, setForm] = useState(saved);
  const changed = JSON.stringify(form) !== JSON.stringify(saved);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate(form, { onSuccess: () => toast.done(t.saved), onError: toast.failed });
  };
  const senderField = (field: keyof SettingsAnswer['sender'], label: string, type: string, autoComplete: string) => (
    <TextInput
      label={label}
      type={type}
      autoComplete={autoComplete}
      value={form.sender[field]}
      onChange={({ currentTarget: { value } }) => setForm({ ...form, sender: { ...form.sender, [field]: value } })}
    />
  );
  const incomplete = Object.values(form.sender).some((value) => value.trim() === '');
  return (
    <Section title={t.workspace}>
      <form onSubmit={submit}>
        <div className={classes.fields}>
          <TextInput
            label={t.name}
            maxLength={200}
            required
            withAsterisk={false}
            value={form.name}
            onChange={({ currentTarget }) => setForm({ ...form, name: currentTarget.value })}
          />
          <Select
            label={t.timezone}
            searchable
            value={form.timezone}
            data={zones.includes(form.timezone) ? zones : [form.timezone, ...zones]}
            onChange={(timezone) => timezone && setForm({ ...form, timezone })}
          />
          <p className={`${classes.zone} ${classes.note}`}>{t.timezoneHint}</p>
        </div>
        <h3 className={classes.subhead}>{t.sender}</h3>
        <p className={classes.note}>{t.senderHint}</p>
        <div className={classes.fields}>
          {senderField('name', t.senderName, 'text', 'organization')}
          {senderField('email', t.senderEmail, 'email', 'off')}
          {senderField('phone', t.senderPhone, 'tel', 'off')}
          {senderField('address', t.senderAddress, 'text', 'street-address')}
        </div>
        {incomplete && (
          <p className={classes.warning}>
            <TriangleAlert size={14} aria-hidden /> {t.senderIncomplete}
          </p>
        )}
        <Checkbox
          mt="md"
          label={t.tracking}
          description={t.trackingHint}
          checked={form.tracking}
          onChange={({ currentTarget }) => setForm({ ...form, tracking: currentTarget.checked })}
        />
        <div className={classes.submit}>
          <Button
            type="submit"
            variant="filled"
            loading={saving.isPending}
            disabled={!changed || form.name.trim() === ''}
          >
            {t.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
