import { formatMoment } from '@olle/shared/i18n/format-moment';
import { parseCron } from '@olle/shared/schedule/cron';
import { nextTicks } from '@olle/shared/schedule/cron-ticks';
import { toIso } from '@olle/shared/schedule/instant';
import { isZone } from '@olle/shared/schedule/zone';
import { useId, useMemo } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './panel.module.css';

const shown = 3;

/** The next times of a schedule, by the clocks of its zone. */
export function NextTicks({ cron, timezone }: { readonly cron: string; readonly timezone: string }) {
  const t = useMessages('canvas').trigger;
  const language = useLanguage((state) => state.language);
  const id = useId();
  const ticks = useMemo(() => {
    const parsed = parseCron(cron);
    return parsed && isZone(timezone) ? nextTicks(parsed, Date.now(), timezone, shown) : [];
  }, [cron, timezone]);
  if (ticks.length === 0) return null;
  return (
    <div className={classes.hint}>
      <span id={id}>{t.next}</span>
      <ul aria-labelledby={id} style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
        {ticks.map((tick) => (
          <li key={tick}>{formatMoment(toIso(tick), timezone, language, true)}</li>
        ))}
      </ul>
    </div>
  );
}
