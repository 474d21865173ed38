import { create } from 'zustand';

/** Whether the last call found no server. What is on the screen is then as old as that. */
export const useConnection = create<{ readonly lost: boolean }>(() => ({ lost: false }));

export function heardFromServer(heard: boolean): void {
  if (useConnection.getState().lost === heard) useConnection.setState({ lost: !heard });
}
