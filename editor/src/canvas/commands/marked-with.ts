const drawing = '[data-keys="drawing"]';

/** The card, line, open output or row of the outline of this id. */
export const markedWith = (id: string): HTMLElement | SVGElement | undefined =>
  document.querySelector<HTMLElement | SVGElement>(`${drawing} [data-id="${CSS.escape(id)}"]`) ?? undefined;

/** The one that has the focus, or has it inside. */
export const focusedMark = (): string | null => {
  const marked = document.activeElement?.closest<HTMLElement | SVGElement>(
    `${drawing} :is(.react-flow__node, .react-flow__edge, [data-stop])[data-id]`,
  );
  return marked?.dataset.id ?? null;
};
