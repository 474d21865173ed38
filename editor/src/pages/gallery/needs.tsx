import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { eventName } from '@olle/shared/i18n/known-names';
import { Check, CircleDashed } from 'lucide-react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './gallery.module.css';
import { useTraffic } from './use-traffic.ts';

interface NeedsProps extends Pick<GalleryEntry, 'needs'> {
  /** Says what it means when something does not come in. */
  readonly explained?: boolean;
}

/** What a journey needs from the shop, and whether that comes in. */
export function Needs({ needs, explained }: NeedsProps) {
  const t = useMessages('gallery');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const traffic = useTraffic();
  const ofEvent = (event: string) => {
    const name = eventName(event, language);
    const count = traffic?.events.get(event);
    if (!traffic) return { name, there: undefined };
    if (count === undefined) return { name: t.neverSeen(name), there: false };
    return count === 0
      ? { name: t.quiet(name), there: false }
      : { name: t.seen(name, format.number(count)), there: true };
  };
  const ofAttribute = (name: string) => {
    if (!traffic) return { name, there: undefined };
    const there = traffic.attributes.has(name);
    return { name: there ? t.attributeSeen(name) : t.attributeUnknown(name), there };
  };
  const all = [...needs.events.map(ofEvent), ...(needs.attributes ?? []).map(ofAttribute)];
  return (
    <>
      <ul className={classes.needs} aria-label={t.needs}>
        {all.map(({ name, there }) => (
          <li key={name} data-there={there}>
            {there ? <Check size={14} aria-hidden /> : <CircleDashed size={14} aria-hidden />}
            {name}
          </li>
        ))}
      </ul>
      {explained && all.some(({ there }) => there === false) && <p className={classes.note}>{t.notAllThere}</p>}
    </>
  );
}
