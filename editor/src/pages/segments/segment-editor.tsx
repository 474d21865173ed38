import { Button, TextInput } from '@mantine/core';
import type { SegmentAnswer } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { conditionProblems } from '@olle/shared/conditions/problems';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSaveSegment } from '../../api/segments.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { ConditionBuilder } from '../../conditions/condition-builder.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { Members } from './members.tsx';
import { Preview } from './preview.tsx';
import classes from './segment-editor.module.css';

const everybody: Condition = { all: [] };

/** Name and condition at the left, who that is at the right. */
export function SegmentEditor({ saved }: { readonly saved?: SegmentAnswer }) {
  const t = useMessages('segments');
  const toast = useToast();
  const navigate = useNavigate();
  const [name, setName] = useState(saved?.name ?? '');
  const [condition, setCondition] = useState<Condition>(saved?.condition ?? everybody);
  const saving = useSaveSegment(saved?.id);
  const complete = conditionProblems(condition).length === 0;
  const changed = name !== saved?.name || JSON.stringify(condition) !== JSON.stringify(saved?.condition);
  const save = (): void =>
    saving.mutate(
      { name: name.trim(), condition },
      {
        onSuccess: ({ id }) => {
          toast.done(t.saved);
          if (!saved) void navigate({ to: '/segments/$segmentId', params: { segmentId: id }, replace: true });
        },
        onError: toast.failed,
      },
    );
  return (
    <Page
      title={saved?.name ?? t.newTitle}
      back={<Link to="/segments">{t.title}</Link>}
      actions={
        <>
          {changed && <span className="quiet">{t.unsaved}</span>}
          <Button
            variant="filled"
            onClick={save}
            loading={saving.isPending}
            disabled={!changed || !complete || name.trim() === ''}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className={classes.columns}>
        <div>
          <Section title={t.definition} hint={t.conditionHint}>
            <TextInput
              className={classes.name}
              label={t.name}
              placeholder={t.namePlaceholder}
              description={name.trim() === '' ? t.nameMissing : undefined}
              maxLength={200}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <ConditionBuilder label={t.condition} asker="segment" value={condition} onChange={setCondition} />
          </Section>
          {saved && <Members segmentId={saved.id} />}
        </div>
        <Preview condition={complete ? condition : null} />
      </div>
    </Page>
  );
}
