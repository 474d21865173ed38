import type { PresenceAnswer } from '@olle/shared/api/presence';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { applyOperation, type Operation } from '@olle/shared/journey/operations/apply-operation';
import { endGesture, type History, historyOf, record, redo, undo } from '@olle/shared/journey/operations/history';
import { hasOutput } from '@olle/shared/journey/operations/outputs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FiguresRange, wholeRange } from '../live/figures-range.ts';
import type { JourneyFigures } from '../live/journey-figures.ts';
import type { Past } from '../live/past.ts';
import type { PeopleAsked } from '../live/people-asked.ts';
import type { Marks } from '../run/marks.ts';
import type { Picker } from './picker.ts';
import type { RedTest } from './red-test.ts';
import { nothing, type Selection, sameSelection } from './selection.ts';
import type { ShownProblem } from './shown-problem.ts';

/** One customer, the saved tests, or recorded events. */
export type RehearsalTab = 'one' | 'tests' | 'past';

export interface EditorState {
  readonly journeyId: string;
  readonly readOnly: boolean;
  /** Who has the draft open, once that is known. */
  readonly presence: PresenceAnswer | null;
  readonly history: History;
  readonly selection: Selection;
  readonly problems: readonly ShownProblem[];
  /** Publishing was tried and refused, and what is in its way is not mended yet. */
  readonly tried: boolean;
  /** Journey tests that the draft fails, and where. */
  readonly red: readonly RedTest[];
  /** Counts on cards and edges, when they are switched on and known. */
  readonly overlay: boolean;
  readonly figures: JourneyFigures | null;
  /** Of which time and version the live counts are. */
  readonly range: FiguresRange;
  /** The last backtest that was run to its end. */
  readonly past: Past | null;
  /** Which of the two stand on the drawing. */
  readonly source: 'live' | 'past';
  /** The number whose people are listed beside the drawing. */
  readonly people: PeopleAsked | null;
  /** The way of one run, real or rehearsed. */
  readonly marks: Marks | null;
  /** Steps of versions before that are drawn besides, because that run passed them. */
  readonly gone: ReadonlySet<string>;
  /** The panel beside the canvas rehearses instead of showing settings; null: it does not. */
  readonly rehearsing: RehearsalTab | null;
  readonly picker: Picker | null;
  /** Several operations are one entry of the history, and so are those of one gesture. */
  readonly apply: (operations: Operation | readonly Operation[], gesture?: string) => void;
  readonly replace: (document: JourneyDocument, gone?: ReadonlySet<string>) => void;
  /** Own work that was left behind: an entry of the history like any other. */
  readonly recover: (document: JourneyDocument) => void;
  /** The whole document as somebody wrote it: one entry of the history. */
  readonly write: (document: JourneyDocument) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly setPresence: (presence: PresenceAnswer) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly endGesture: () => void;
  readonly select: (selection: Selection) => void;
  readonly setProblems: (problems: readonly ShownProblem[]) => void;
  readonly setTried: () => void;
  readonly setRed: (red: readonly RedTest[]) => void;
  readonly setOverlay: (overlay: boolean) => void;
  readonly setFigures: (figures: JourneyFigures) => void;
  readonly setRange: (range: FiguresRange) => void;
  readonly setPast: (past: Past) => void;
  readonly setSource: (source: 'live' | 'past') => void;
  readonly showPeople: (people: PeopleAsked | null) => void;
  readonly setMarks: (marks: Marks | null) => void;
  readonly setRehearsing: (tab: RehearsalTab | null) => void;
  /** What really happens counts from now on. */
  readonly endRehearsal: () => void;
  readonly openPicker: (picker: Picker | null) => void;
}

export type EditorStore = StoreApi<EditorState>;

interface Beginning {
  readonly journeyId: string;
  readonly document: JourneyDocument;
  /** Where this page had come to before it was loaded anew. */
  readonly history?: History | null;
  readonly readOnly?: boolean;
  readonly marks?: Marks;
  readonly gone?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Counts for cards and edges. */
export const shownFigures = ({
  past,
  source,
  figures,
}: Pick<EditorState, 'past' | 'source' | 'figures'>): JourneyFigures | null =>
  source === 'past' && past ? past.figures : figures;

/** What one customer would do says nothing of how many really did. */
export const showsCounts = (state: EditorState): boolean =>
  state.overlay && state.marks === null && state.rehearsing !== 'one' && shownFigures(state) !== null;

/** Of a journey with counts: they are on their way, and will be shown. */
export const awaitsCounts = (state: EditorState): boolean =>
  state.overlay && state.marks === null && state.rehearsing !== 'one' && shownFigures(state) === null;

export const documentOf = (state: EditorState): JourneyDocument => state.history.present;

export function createEditorStore(beginning: Beginning): EditorStore {
  const { journeyId, document, history, readOnly = false, marks, gone = none } = beginning;
  return createStore<EditorState>()((set) => ({
    journeyId,
    readOnly,
    presence: null,
    history: history ?? historyOf(document),
    selection: nothing,
    problems: [],
    tried: false,
    red: [],
    overlay: true,
    figures: null,
    range: wholeRange,
    past: null,
    source: 'live',
    people: null,
    marks: marks ?? null,
    gone,
    rehearsing: null,
    picker: null,
    apply: (operations, gesture) => set((state) => (state.readOnly ? state : applied(state, operations, gesture))),
    // What came from elsewhere has no place in the history: undo would save somebody else's work away.
    replace: (next, past = none) => set({ history: historyOf(next), selection: nothing, gone: past }),
    recover: (next) => set((state) => settled(state, record(state.history, next))),
    write: (next) => set((state) => (state.readOnly ? state : settled(state, record(state.history, next)))),
    setReadOnly: (next) => set({ readOnly: next }),
    setPresence: (presence) => set({ presence }),
    undo: () => set((state) => (state.readOnly ? state : settled(state, undo(state.history)))),
    redo: () => set((state) => (state.readOnly ? state : settled(state, redo(state.history)))),
    endGesture: () => set((state) => ({ history: endGesture(state.history) })),
    select: (selection) =>
      set((state) =>
        sameSelection(state.selection, selection)
          ? { people: null }
          : { selection, people: null, history: endGesture(state.history) },
      ),
    setProblems: (problems) =>
      set(({ tried }) => ({ problems, tried: tried && problems.some(({ severity }) => severity === 'error') })),
    setTried: () => set({ tried: true }),
    setRed: (red) => set({ red }),
    setOverlay: (overlay) => set({ overlay }),
    setFigures: (figures) => set({ figures }),
    setRange: (range) => set({ range }),
    setPast: (past) => set({ past, source: 'past', overlay: true }),
    setSource: (source) => set({ source, overlay: true }),
    showPeople: (people) => set({ people }),
    setMarks: (next) => set({ marks: next }),
    // What was rehearsed is on the canvas only as long as the panel is open.
    setRehearsing: (tab) =>
      set(({ rehearsing, selection }) =>
        tab
          ? { rehearsing: tab, people: null, selection: rehearsing ? selection : nothing }
          : { rehearsing: null, marks: null },
      ),
    endRehearsal: () =>
      set(({ rehearsing, marks }) => ({ rehearsing: null, marks: rehearsing ? null : marks, source: 'live' })),
    openPicker: (picker) => set({ picker }),
  }));
}

function applied(state: EditorState, operations: Operation | readonly Operation[], gesture?: string) {
  const list: readonly Operation[] = 'type' in operations ? [operations] : operations;
  const next = list.reduce(applyOperation, state.history.present);
  return settled(state, record(state.history, next, gesture ?? null));
}

/** What is gone is not selected. An output that leads nowhere can be. */
function settled({ selection }: EditorState, history: History): Pick<EditorState, 'history' | 'selection'> {
  const { nodes } = history.present;
  const there = new Set(['trigger', ...nodes.map(({ id }) => id)]);
  const { edge } = selection;
  const kept: Selection = {
    nodes: selection.nodes.filter((id) => there.has(id)),
    edge: edge && hasOutput(history.present, edge.from, edge.output) ? edge : null,
  };
  return { history, selection: sameSelection(kept, selection) ? selection : kept };
}
