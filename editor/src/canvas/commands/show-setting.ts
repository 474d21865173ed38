import { viewOf } from '../flow/view-store.ts';
import { drawAtOnce } from '../panel/later.tsx';
import type { EditorStore } from '../store/editor-store.ts';
import { nothing } from '../store/selection.ts';
import { focusPanel, useSheet } from './panel-focus.ts';

/** The setting that keeps journeys of one start apart, as problems name it. */
export const exclusionGroup = 'settings.exclusionGroup';

/** A part that opens takes this long at most, in ms. */
const patience = 600;

/** Goes to one of the journey's own settings, whatever stands in the place of the panel, and opens the part that it is folded into. */
export function showSetting(store: EditorStore, name: string): void {
  const { rehearsing, setRehearsing, showPeople, select } = store.getState();
  drawAtOnce(() => {
    if (rehearsing) setRehearsing(null);
    showPeople(null);
    select(nothing);
    viewOf(store).setState({ text: false });
    useSheet.setState({ open: true });
  });
  const setting = document.querySelector<HTMLElement>(`[data-keys="panel"] [data-setting="${CSS.escape(name)}"]`);
  const head = setting?.closest('section')?.querySelector<HTMLElement>('button[aria-expanded]');
  if (!setting || !head) {
    focusPanel();
    return;
  }
  // What was pressed may be gone with its dialog: somebody has the focus meanwhile.
  head.focus({ preventScroll: true });
  if (head.ariaExpanded === 'false') head.click();
  const begun = performance.now();
  const follow = (): void => {
    const field = setting.querySelector('input');
    if (field && field.offsetParent !== null && document.activeElement === head) field.focus({ preventScroll: true });
    setting.scrollIntoView({ block: 'center' });
    if (performance.now() - begun < patience) requestAnimationFrame(follow);
  };
  follow();
}
