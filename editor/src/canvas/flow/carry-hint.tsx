import { useMessages } from '../../i18n/use-messages.ts';
import classes from './carry-hint.module.css';
import { useView } from './use-view.ts';

/** What would happen if the hand let go now. */
export function CarryHint() {
  const t = useMessages('canvas').gestures;
  const carry = useView((state) => state.carry);
  if (!carry?.over) return null;
  const { fault, take, ids } = carry;
  return (
    <div className={classes.hint} data-refused={fault !== null || undefined} role="status">
      {fault ? t.faults[fault] : take === 'branch' && ids.size > 1 ? t.dropBranch(ids.size) : t.dropStep}
    </div>
  );
}
