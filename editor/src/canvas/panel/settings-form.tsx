import { Select } from '@mantine/core';
import { formatMoment } from '@olle/shared/i18n/format-moment';
import { categories } from '@olle/shared/messages/gate';
import { toIso } from '@olle/shared/schedule/instant';
import { useWorkspaceZone } from '../../api/session.ts';
import { without } from '../../conditions/without.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { LateForm } from './late-form.tsx';
import { useSetRules } from './use-rules.ts';

const zones = Intl.supportedValuesOf('timeZone');
const workspace = 'workspace';

/** What holds for every step unless a step says otherwise. */
export function SettingsForm() {
  const own = useMessages('journeySettings');
  const words = useMessages('components');
  const hints = useMessages('panel');
  const moments = useMessages('moments');
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const setRules = useSetRules('settings');
  const settings = useEditor((state) => documentOf(state).settings) ?? {};
  return (
    <>
      <Select
        label={own.rules.category}
        description={hints.category}
        value={settings.category ?? 'advertising'}
        data={categories.map((category) => ({ value: category, label: words.category[category] }))}
        onChange={(next) => {
          const category = categories.find((each) => each === next);
          if (category) setRules({ settings: { ...settings, category } });
        }}
      />
      <Select
        label={own.rules.zone}
        description={moments.zoneNow(formatMoment(toIso(Date.now()), settings.timezone ?? zone, language))}
        searchable
        value={settings.timezone ?? workspace}
        data={[{ value: workspace, label: own.rules.workspaceZone(zone) }, ...zones]}
        onChange={(next) =>
          next &&
          setRules({ settings: next === workspace ? without(settings, 'timezone') : { ...settings, timezone: next } })
        }
      />
      <LateForm />
    </>
  );
}
