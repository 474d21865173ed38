import type { JourneySettings } from '@olle/shared/journey/settings';
import { chooseZone } from '@olle/shared/schedule/zone';
import { useJourneys } from '../../api/journeys.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { Explained } from '../../components/explained.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { exclusionGroup } from '../commands/show-setting.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { MomentField } from './moment-field.tsx';
import { useSetRules } from './use-rules.ts';

/** As many as the journey document takes. */
const mostEntries = 100_000_000;

/** When this journey lets customers in, how many, and which of them it leaves out. */
export function EntryForm() {
  const t = useMessages('journeySettings').entry;
  const hints = useMessages('panel');
  const workspaceZone = useWorkspaceZone();
  const setRules = useSetRules('entry');
  const settings: JourneySettings = useEditor((state) => documentOf(state).settings) ?? {};
  const { zone } = chooseZone(settings.timezone, workspaceZone);
  const put = <K extends keyof JourneySettings>(name: K, value: JourneySettings[K]): void => {
    const rest = without(settings, name);
    const next = value === undefined ? rest : { ...rest, [name]: value };
    setRules({ settings: Object.keys(next).length === 0 ? null : next });
  };
  const putCap = (name: 'total' | 'perHour', most: number | undefined): void => {
    const cap = { ...settings.entryCap, [name]: most };
    const kept = Object.fromEntries(Object.entries(cap).filter(([, each]) => each !== undefined));
    put('entryCap', Object.keys(kept).length === 0 ? undefined : kept);
  };
  return (
    <>
      <Explained hint={t.datesHint(zone)} gap={16}>
        <MomentField
          name="startsAt"
          label={t.startsAt}
          value={settings.startsAt}
          zone={zone}
          onChange={(startsAt) => put('startsAt', startsAt)}
        />
        <MomentField
          name="endsAt"
          label={t.endsAt}
          value={settings.endsAt}
          zone={zone}
          onChange={(endsAt) => put('endsAt', endsAt)}
        />
      </Explained>
      <NumberField
        name="total"
        label={t.total}
        description={hints.total}
        value={settings.entryCap?.total}
        min={1}
        max={mostEntries}
        mayBeEmpty
        onChange={(total) => putCap('total', total)}
      />
      <NumberField
        name="perHour"
        label={t.perHour}
        description={t.capHint}
        value={settings.entryCap?.perHour}
        min={1}
        max={mostEntries}
        mayBeEmpty
        onChange={(perHour) => putCap('perHour', perHour)}
      />
      <NumberField
        name="holdout"
        label={t.holdout}
        description={t.holdoutHint}
        value={settings.holdout}
        min={0}
        max={99}
        decimals={2}
        suffix="%"
        mayBeEmpty
        onChange={(holdout) => put('holdout', holdout === 0 ? undefined : holdout)}
      />
      <GroupFields
        group={settings.exclusionGroup}
        priority={settings.priority}
        onGroup={(group) => put('exclusionGroup', group)}
        onPriority={(priority) => put('priority', priority === 0 ? undefined : priority)}
      />
    </>
  );
}

interface GroupFieldsProps {
  readonly group: string | undefined;
  readonly priority: number | undefined;
  readonly onGroup: (group: string | undefined) => void;
  readonly onPriority: (priority: number | undefined) => void;
}

function GroupFields({ group, priority, onGroup, onPriority }: GroupFieldsProps) {
  const t = useMessages('journeySettings').entry;
  const { items } = useJourneys();
  const groups = items.flatMap(({ draft }) => draft.document.settings?.exclusionGroup ?? []);
  return (
    <>
      <div data-setting={exclusionGroup}>
        <NameField
          label={t.group}
          description={t.groupHint}
          value={group ?? ''}
          suggestions={[...new Set(groups)].sort()}
          mayBeEmpty
          onChange={(name) => onGroup(name === '' ? undefined : name.slice(0, 100))}
        />
      </div>
      <NumberField
        name="priority"
        label={t.priority}
        description={t.priorityHint}
        value={priority}
        min={-1_000}
        max={1_000}
        mayBeEmpty
        onChange={onPriority}
      />
    </>
  );
}
