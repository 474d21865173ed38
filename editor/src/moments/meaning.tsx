import { attributeName } from '@olle/shared/i18n/attribute-names';
import { formatMoment } from '@olle/shared/i18n/format-moment';
import type { DateMoment, UntilMoment } from '@olle/shared/nodes/moments/settings';
import { dateMoment } from '@olle/shared/schedule/date-moment';
import { toIso } from '@olle/shared/schedule/instant';
import { nextLocalTime } from '@olle/shared/schedule/next-local-time';
import { isZone } from '@olle/shared/schedule/zone';
import { useWorkspaceZone } from '../api/session.ts';
import { useEditor } from '../canvas/store/editor-context.tsx';
import { documentOf } from '../canvas/store/editor-store.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './moments.module.css';
import { relativeDay } from './relative-day.ts';

/** When somebody goes on who comes here now: the settings as an example. */
export function UntilMeaning({ value }: { readonly value: UntilMoment }) {
  const t = useMessages('moments');
  const language = useLanguage((state) => state.language);
  const { zone } = useZones();
  const now = Date.now();
  const until = nextLocalTime(value, now, zone);
  const words = formatMoment(toIso(until), zone, language);
  return <p className={classes.hint}>{t.untilMeans(relativeDay(until, now, zone, language), words, zone)}</p>;
}

/** The same of a date: what it comes to for somebody whose date is this day a month from now. */
export function DateMeaning({ value }: { readonly value: DateMoment }) {
  const t = useMessages('moments');
  const language = useLanguage((state) => state.language);
  const zones = useZones();
  if (value.attribute === '') return null;
  const example = toIso(Date.now() + aMonth).slice(0, 10);
  const until = dateMoment(example, value, zones);
  if (until === null) return null;
  return (
    <p className={classes.hint}>
      {t.dateMeans(attributeName(value.attribute, language), example, formatMoment(toIso(until), zones.zone, language))}
    </p>
  );
}

const aMonth = 30 * 86_400_000;

/** Of a customer whose own zone is not known. */
function useZones(): { zone: string; workspaceZone: string } {
  const workspaceZone = useWorkspaceZone();
  const own = useEditor((state) => documentOf(state).settings?.timezone);
  return { zone: own !== undefined && isZone(own) ? own : workspaceZone, workspaceZone };
}
