import { SegmentedControl, Select } from '@mantine/core';
import { useWorkspaceZone } from '../../api/session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { DaysFields } from './days-fields.tsx';
import { ranges, usualDays } from './figures-range.ts';
import { isOutdated } from './past.ts';
import classes from './summary-bar.module.css';

interface RangeBarProps {
  readonly liveVersion: number | null;
}

/** Of what the counts are: live ones of a time and a version, or those of the last backtest. */
export function RangeBar({ liveVersion }: RangeBarProps) {
  const t = useMessages('live');
  const store = useEditorStore();
  const past = useEditor((state) => state.past);
  const source = useEditor((state) => state.source);
  const hasLive = useEditor((state) => state.figures !== null);
  return (
    <div className={classes.range}>
      {source === 'past' ? <PastWords /> : hasLive && <LiveRange liveVersion={liveVersion} />}
      {past && hasLive && (
        <SegmentedControl
          size="xs"
          aria-label={t.shown}
          data={[
            { value: 'live', label: t.live },
            { value: 'past', label: t.past },
          ]}
          value={source}
          onChange={(next) => store.getState().setSource(next === 'past' ? 'past' : 'live')}
        />
      )}
    </div>
  );
}

function LiveRange({ liveVersion }: RangeBarProps) {
  const t = useMessages('live');
  const store = useEditorStore();
  const range = useEditor((state) => state.range);
  const zone = useWorkspaceZone();
  const { setRange } = store.getState();
  const days = range.days ?? usualDays(zone, Date.now());
  const versions = Array.from({ length: liveVersion ?? 0 }, (_, index) => String(index + 1)).reverse();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t.range}
        title={t.rangeHint}
        data={ranges.map((name) => ({ value: name, label: t.ranges[name] }))}
        value={range.name}
        onChange={(next) => setRange({ ...range, days, name: ranges.find((each) => each === next) ?? 'all' })}
      />
      {range.name === 'days' && <DaysFields value={days} onChange={(chosen) => setRange({ ...range, days: chosen })} />}
      {versions.length > 1 && (
        <Select
          size="xs"
          w={124}
          aria-label={t.version}
          allowDeselect={false}
          data={[
            { value: '', label: t.allVersions },
            ...versions.map((version) => ({ value: version, label: t.versionOf(Number(version)) })),
          ]}
          value={range.version === null ? '' : String(range.version)}
          onChange={(next) => setRange({ ...range, version: next ? Number(next) : null })}
        />
      )}
    </>
  );
}

/** Which period the counts of the backtest are of, and whether the draft is still the one that was run. */
function PastWords() {
  const t = useMessages('live');
  const format = useFormat();
  const past = useEditor((state) => state.past);
  const document = useEditor(documentOf);
  if (!past) return null;
  const last = Date.parse(past.to) - 1;
  return (
    <span className={classes.past} role="status">
      {t.pastOf(format.date(past.from), format.date(last))} {isOutdated(past, document) && <b>{t.pastOutdated}</b>}
    </span>
  );
}
