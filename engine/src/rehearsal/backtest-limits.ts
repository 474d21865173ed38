/** More customers or events than this are refused: a thread holds a few chunks of them, a person waits for all. */
export const backtestLimits = { customers: 1_000_000, events: 20_000_000 };

export class BacktestTooLarge extends Error {
  override name = 'BacktestTooLarge';
}
