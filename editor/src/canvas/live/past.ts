import type { BacktestAnswer } from '@olle/shared/api/backtest';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { type JourneyFigures, journeyFiguresSchema } from './journey-figures.ts';

/** The last backtest that was run to its end: what the draft would have done, beside what really happened then. */
export interface Past {
  readonly figures: JourneyFigures;
  readonly times: BacktestAnswer['medianTime'];
  readonly really: { readonly figures: JourneyFigures; readonly times: BacktestAnswer['medianTime'] } | null;
  readonly from: string;
  /** The first instant that does not belong to it. */
  readonly to: string;
  /** The draft as it was. */
  readonly document: JourneyDocument;
}

export function pastOf(answer: BacktestAnswer, document: JourneyDocument): Past {
  const { really, medianTime, from, to } = answer;
  return {
    figures: journeyFiguresSchema.parse(answer),
    times: medianTime,
    really: really && { figures: journeyFiguresSchema.parse(really), times: really.medianTime },
    from,
    to,
    document,
  };
}

/** Steps, ways or rules are others than those it was run on. Where cards stand means nothing. */
export const isOutdated = (past: Past, now: JourneyDocument): boolean =>
  (['nodes', 'edges', 'trigger', 'exits', 'reentry', 'goal', 'settings'] as const).some(
    (part) => past.document[part] !== now[part],
  );
