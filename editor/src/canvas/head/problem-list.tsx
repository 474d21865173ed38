import { problemSentence } from '@olle/shared/i18n/problems';
import { triggerId } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { focusPanel } from '../commands/panel-focus.ts';
import { exclusionGroup, showSetting } from '../commands/show-setting.ts';
import { toneIcons } from '../flow/tone-icons.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { toneOf } from '../store/problem-tone.ts';
import { nothing, onlyNodes } from '../store/selection.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import classes from './problem-list.module.css';

interface ProblemListProps {
  readonly problems: readonly ShownProblem[];
  readonly onPick: () => void;
}

/** Each problem with the step it belongs to; a click goes there. */
export function ProblemList({ problems, onPick }: ProblemListProps) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const document = useEditor(documentOf);
  const tried = useEditor((state) => state.tried);
  const store = useEditorStore();
  const placeOf = (nodeId: string | null): string => {
    if (nodeId === triggerId) return t.trigger.name;
    const node = nodeId === null ? undefined : nodeById(document, nodeId);
    return node ? nodeMessages(node.type, language).name : t.journey;
  };
  const seen = new Set<string>();
  const shown = problems.filter(({ nodeId, code, field }) => {
    const key = `${nodeId}/${code}/${field}`;
    return !seen.has(key) && seen.add(key);
  });
  return (
    <ul className={classes.list}>
      {shown.map((problem) => {
        const { nodeId, code, field } = problem;
        const tone = toneOf(problem, tried);
        const Icon = toneIcons[tone];
        return (
          <li key={`${nodeId}/${code}/${field}`}>
            <button
              type="button"
              className={classes.problem}
              onClick={() => {
                onPick();
                // The list is gone with what had the focus: it goes on where the problem is mended.
                if (field === exclusionGroup) {
                  showSetting(store, field);
                  return;
                }
                store.getState().select(nodeId === null ? nothing : onlyNodes(nodeId));
                focusPanel();
              }}
            >
              <Icon size={14} aria-hidden className={classes.icon} data-severity={tone} />
              <span>
                <span className={classes.place}>{placeOf(nodeId)}</span>
                {problemSentence(problem, language)}
                {field === exclusionGroup && <span className={classes.remedy}>{t.toGroup}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
