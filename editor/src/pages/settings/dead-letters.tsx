import { Button } from '@mantine/core';
import { deadLetterSentence } from '@olle/shared/i18n/dead-letter-words';
import { useDeadLetters, useRedrive } from '../../api/dead-letters.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

export function DeadLetters() {
  const t = useMessages('settings');
  const words = useMessages('components');
  const toast = useToast();
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const list = useDeadLetters();
  const redriving = useRedrive();
  const redrive = (ids?: readonly string[]): void =>
    redriving.mutate(ids, {
      onSuccess: ({ redriven, failed }) =>
        toast.done(
          failed > 0
            ? t.redrivenSome(format.number(redriven), format.number(failed))
            : t.redriven(format.number(redriven)),
        ),
      onError: toast.failed,
    });
  return (
    <Section
      anchor="dead-letters"
      title={t.deadLetters}
      hint={t.deadLettersHint}
      flush
      actions={
        list.items.length > 0 && (
          <Button size="compact-sm" loading={redriving.isPending} onClick={() => redrive()}>
            {t.redriveAll}
          </Button>
        )
      }
    >
      <ListPanel bare list={list} empty={<p className={`${classes.inset} ${classes.note}`}>{t.noDeadLetters}</p>}>
        <DataTable
          label={t.deadLetters}
          rows={list.items}
          keyOf={({ id }) => id}
          columns={[
            { id: 'at', header: t.when, width: 190, cell: ({ at }) => <span className="quiet">{format.ago(at)}</span> },
            {
              id: 'reason',
              header: t.reason,
              wraps: true,
              cell: ({ code, message }) => <span title={message}>{deadLetterSentence(code, language)}</span>,
            },
            {
              id: 'body',
              header: t.body,
              cell: ({ body }) => {
                const text = JSON.stringify(body);
                return (
                  <div className={classes.body} title={text}>
                    {text}
                  </div>
                );
              },
            },
            {
              id: 'redrive',
              header: words.actions,
              hiddenHeader: true,
              width: 110,
              align: 'end',
              cell: ({ id }) => (
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => redrive([id])}>
                  {t.redrive}
                </Button>
              ),
            },
          ]}
        />
      </ListPanel>
    </Section>
  );
}
