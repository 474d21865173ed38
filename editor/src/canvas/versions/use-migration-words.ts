import type { MigrationAnswer } from '@olle/shared/api/migrations';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** How far a move of those inside has come, or how it ended; and the share that is done. */
export function useMigrationWords(): (migration: MigrationAnswer) => { readonly text: string; readonly share: number } {
  const t = useMessages('versions').migration;
  const { number } = useFormat();
  return ({ status, total, done, moved, exited, failed, undone, kept, version }) => {
    const back = undone + kept;
    const words = {
      running: () => t.running(number(done), number(total)),
      undoing: () => t.undoing(number(back), number(moved + exited)),
      done: () => t.done(number(moved), number(exited), version),
      undone: () => t.undone(number(undone), number(kept)),
    };
    const text = [words[status](), failed > 0 && t.failed(number(failed))].filter(Boolean).join(' · ');
    const share = status === 'undoing' ? back / Math.max(1, moved + exited) : done / Math.max(1, total);
    return { text, share };
  };
}
