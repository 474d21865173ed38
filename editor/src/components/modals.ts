import { modals as shown } from '@mantine/modals';

let modalsAreHere: () => void = () => {};
const here = new Promise<void>((resolve) => {
  modalsAreHere = resolve;
});

export { modalsAreHere };

/** Dialogs that nothing on the page holds. What shows them is fetched later: one that is asked for before then waits for it. */
export const modals = {
  open: (dialog: Parameters<typeof shown.open>[0]): void => void here.then(() => shown.open(dialog)),
  openConfirmModal: (dialog: Parameters<typeof shown.openConfirmModal>[0]): void =>
    void here.then(() => shown.openConfirmModal(dialog)),
  close: (id: string): void => void here.then(() => shown.close(id)),
};
