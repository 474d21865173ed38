import { Button, Group } from '@mantine/core';
import type { RunAnswer } from '@olle/shared/api/runs';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { useState } from 'react';
import type { Support } from '../../api/runs.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './run-help.module.css';
import { SupportDialog } from './support-dialog.tsx';
import { supportsFor } from './supports-for.ts';
import { useNames } from './use-names.ts';

/** What a person can do for a customer who is inside: help on who is stuck, or move on and let out anybody who waits. */
export function RunHelp({ run }: { readonly run: RunAnswer }) {
  const t = useMessages('run');
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const [asked, setAsked] = useState<Support | null>(null);
  const offered = supportsFor(run);
  if (offered.length === 0) return null;
  const { stuck } = run;
  const last = run.steps.at(-1);
  // The step says what it saw, unless it could not even be taken.
  const facts = last?.reason.code === stuck ? last?.reason.facts : undefined;
  return (
    <section className={classes.help} data-stuck={stuck !== null || undefined} aria-label={t.help}>
      <h3 className={classes.title}>{stuck === null ? t.help : t.stuck}</h3>
      <p className={classes.why}>
        {stuck === null ? t.helpHint : sentenceOf({ code: stuck, facts: facts ?? {} }, language, last?.nodeType, names)}
      </p>
      <Group gap="xs" mt="xs">
        {offered.map((support) => (
          <Button key={support} size="compact-sm" onClick={() => setAsked(support)}>
            {t.support[support].action}
          </Button>
        ))}
      </Group>
      {asked && <SupportDialog runId={run.id} support={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
