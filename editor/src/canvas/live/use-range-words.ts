import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';

/** "7 days · Version 3": of which time and version the counts are. */
export function useRangeWords() {
  const t = useMessages('live');
  const { name, version, days } = useEditor((state) => state.range);
  const ofVersion = version === null ? t.allVersions : t.versionOf(version);
  const time = name === 'days' && days ? t.daysOf(days.from, days.to) : t.ranges[name];
  return { version: ofVersion, whole: `${time} · ${ofVersion}` };
}
