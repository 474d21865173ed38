import { SegmentedControl } from '@mantine/core';
import { useWorkspaceZone } from '../../api/session.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { MomentField } from '../panel/moment-field.tsx';
import classes from '../versions/versions.module.css';

interface PublishTimeProps {
  /** Null: now; empty: not chosen yet. */
  readonly at: string | null;
  readonly onAt: (at: string | null) => void;
}

/** Now, or at a time by the workspace's clocks. */
export function PublishTime({ at, onAt }: PublishTimeProps) {
  const t = useMessages('schedule');
  const zone = useWorkspaceZone();
  const past = at !== null && at !== '' && Date.parse(at) <= Date.now();
  return (
    <section className={classes.part} aria-label={t.when}>
      <h3>{t.when}</h3>
      <SegmentedControl
        aria-label={t.when}
        value={at === null ? 'now' : 'later'}
        data={[
          { value: 'now', label: t.now },
          { value: 'later', label: t.later },
        ]}
        onChange={(value) => onAt(value === 'now' ? null : '')}
      />
      {at !== null && (
        <div className={classes.time}>
          <MomentField
            name="at"
            label={t.at}
            value={at || undefined}
            zone={zone}
            onChange={(chosen) => onAt(chosen ?? '')}
          />
          <p className={classes.quiet} role={past ? 'alert' : undefined}>
            {past ? t.past : t.zone(zone)}
          </p>
        </div>
      )}
    </section>
  );
}
