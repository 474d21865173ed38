import { motionMs } from './motion.ts';

/** The whole drawing beside the palette, but never larger than life. */
export const fitOptions = (left: number) =>
  ({
    padding: { top: '24px', right: '24px', bottom: '96px', left: `${left + 24}px` },
    maxZoom: 1,
    duration: motionMs(),
  }) as const;
