import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Range } from '@olle/shared/text/text-source';

/** Marks the lines of what is chosen in the drawing. */
export const markChosen = StateEffect.define<Range | null>();

const line = Decoration.line({ class: 'cm-chosen' });

export const chosenLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { state, changes, effects }) {
    const asked = effects.findLast((effect) => effect.is(markChosen));
    if (!asked) return marked.map(changes);
    const range = asked.value as Range | null; // what `is` has just said
    if (!range) return Decoration.none;
    const lines = new RangeSetBuilder<Decoration>();
    const last = state.doc.lineAt(Math.min(Math.max(range.from, range.to - 1), state.doc.length)).number;
    for (let at = state.doc.lineAt(Math.min(range.from, state.doc.length)).number; at <= last; at++) {
      const { from } = state.doc.line(at);
      lines.add(from, from, line);
    }
    return lines.finish();
  },
  provide: (field) => EditorView.decorations.from(field),
});
