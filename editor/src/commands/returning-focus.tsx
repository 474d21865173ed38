import type { ReactNode } from 'react';
import { openerNow, useReturnFocus } from './use-return-focus.ts';

/**
 * What `modals` shows, and who gets the focus back when it is gone: what has it now. By the time the dialog is drawn the
 * menu that it was chosen from is closed, and has taken its items along.
 * @example modals.open({ title, children: returningFocus(<RenameForm … />) })
 */
export const returningFocus = (children: ReactNode): ReactNode => <Returning to={openerNow()}>{children}</Returning>;

function Returning({ to, children }: { readonly to: Element | null; readonly children: ReactNode }) {
  useReturnFocus(to);
  return children;
}
