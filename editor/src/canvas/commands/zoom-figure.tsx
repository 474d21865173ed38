import { useViewport } from '@xyflow/react';
import { useFormat } from '../../i18n/use-format.ts';

/** How large cards are drawn. */
export function ZoomFigure() {
  const format = useFormat();
  const { zoom } = useViewport();
  return <span aria-hidden>{format.percent(Math.round(zoom * 100) / 100)}</span>;
}
