import { create } from 'zustand';
import type { Typing } from '../../components/typing-place.tsx';

/** What a field of a step (null: of the journey) holds and could not be understood. */
export interface Unread extends Typing {
  readonly journeyId: string;
  readonly nodeId: string | null;
  readonly field: string;
}

/** As a problem of its step. */
export const notUnderstood = 'not_understood';

interface UnreadState {
  readonly all: readonly Unread[];
  readonly put: (unread: Unread) => void;
  readonly forget: (of: Omit<Unread, keyof Typing>) => void;
}

/** Of every journey that was open in this tab. */
export const useUnread = create<UnreadState>()((set) => ({
  all: [],
  put: (unread) => set(({ all }) => ({ all: [...all.filter((one) => !isOf(one, unread)), unread] })),
  forget: (of) => set((state) => (state.all.some((one) => isOf(one, of)) ? { all: without(state.all, of) } : state)),
}));

type Place = Omit<Unread, keyof Typing>;

export const isOf = (one: Place, other: Place): boolean =>
  one.journeyId === other.journeyId && one.nodeId === other.nodeId && one.field === other.field;

const without = (all: readonly Unread[], of: Place): readonly Unread[] => all.filter((one) => !isOf(one, of));
