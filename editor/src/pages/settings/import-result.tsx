import type { CouponImportAnswer } from '@olle/shared/api/coupon-pools';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

/** What became of a file of codes: how many came in, which were there already, which lines hold none. */
export function ImportResult({
  answer: { added, duplicates, refused, examples },
}: {
  readonly answer: CouponImportAnswer;
}) {
  const t = useMessages('settings');
  const format = useFormat();
  return (
    <div role="status" className={classes.note}>
      <p>{t.codesAdded(format.number(added))}</p>
      {duplicates > 0 && (
        <p>
          {t.codesDuplicate(format.number(duplicates))} {examples.duplicates.slice(0, 5).join(', ')}
        </p>
      )}
      {refused > 0 && (
        <p>
          {t.codesRefused(format.number(refused))}{' '}
          {examples.refused
            .slice(0, 5)
            .map(({ line, why }) => t.refusedLine(format.number(line), why))
            .join(', ')}
        </p>
      )}
    </div>
  );
}
