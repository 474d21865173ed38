import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** By the names of the theme, which know day and night. */
const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--olle-message)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.atom], color: 'var(--olle-decision)' },
  { tag: [tags.string, tags.content], color: 'var(--olle-text)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--olle-quiet)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket, tags.meta], color: 'var(--olle-quiet)' },
  { tag: [tags.labelName, tags.typeName], color: 'var(--olle-trigger)' },
]);

const fonts = "ui-monospace, 'SFMono-Regular', 'DejaVu Sans Mono', Menlo, Consolas, 'Pretendard Variable', monospace";
const mix = (name: string, share: number): string => `color-mix(in srgb, var(${name}) ${share}%, transparent)`;

const frame = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--olle-text)', backgroundColor: 'var(--olle-panel)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: fonts, lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--olle-text)', padding: '8px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--olle-text)' },
  '.cm-gutters': {
    color: 'var(--olle-quiet)',
    backgroundColor: 'var(--olle-panel)',
    borderRight: '1px solid var(--olle-line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: mix('--olle-hover', 60) },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: mix('--olle-waiting', 25) },
  '.cm-chosen': { boxShadow: 'inset 2px 0 0 var(--olle-accent-line)', backgroundColor: mix('--olle-accent-line', 8) },
  '.cm-tooltip': {
    color: 'var(--olle-text)',
    backgroundColor: 'var(--olle-raised)',
    border: '1px solid var(--olle-line-strong)',
    borderRadius: '6px',
    boxShadow: 'var(--olle-shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: fonts, maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--olle-text)',
    backgroundColor: 'var(--olle-accent-ground)',
    boxShadow: 'inset 2px 0 0 var(--olle-accent-line)',
  },
  '.cm-completionDetail': { color: 'var(--olle-quiet)', fontStyle: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--olle-failed)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--olle-held)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--olle-failed)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--olle-held)',
    textUnderlineOffset: '3px',
  },
});

export const codeLook = [frame, syntaxHighlighting(highlighting)];
