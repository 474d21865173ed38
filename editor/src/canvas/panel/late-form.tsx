import { Select } from '@mantine/core';
import { DurationField } from '../../conditions/duration-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useSetRules } from './use-rules.ts';

const usual = 'PT6H';

/** What an outage does to those whose wait ended meanwhile. */
export function LateForm() {
  const t = useMessages('versions');
  const hints = useMessages('panel');
  const setRules = useSetRules('late');
  const settings = useEditor((state) => documentOf(state).settings) ?? {};
  const { late = 'now' } = settings;
  const how = typeof late === 'string' ? late : 'skip';
  const choose = (next: string | null) => {
    if (next === 'now') setRules({ settings: without(settings, 'late') });
    if (next === 'spread') setRules({ settings: { ...settings, late: 'spread' } });
    if (next === 'skip') setRules({ settings: { ...settings, late: { skipOlderThan: usual } } });
  };
  return (
    <>
      <Select
        label={t.late.title}
        description={t.late.hint}
        allowDeselect={false}
        value={how}
        data={[
          { value: 'now', label: t.resume.now },
          { value: 'spread', label: t.resume.spread },
          { value: 'skip', label: t.resume.skip },
        ]}
        onChange={choose}
      />
      {typeof late !== 'string' && (
        <DurationField
          name="late"
          label={t.resume.older}
          description={hints.older}
          value={late.skipOlderThan}
          onChange={(skipOlderThan) => setRules({ settings: { ...settings, late: { skipOlderThan } } })}
        />
      )}
    </>
  );
}
