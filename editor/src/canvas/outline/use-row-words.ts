import type { JourneyNode } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { isGone } from '../flow/gone-output.ts';
import { useConditionNames } from '../flow/use-condition-names.ts';
import { outputWords } from '../flow/use-words.ts';
import { useEditor } from '../store/editor-context.tsx';
import { branchTitle } from './branch-title.ts';
import type { OutlineRow } from './outline-rows.ts';

interface RowWords {
  readonly title: string;
  readonly kind?: string | undefined;
}

/** What a row says: of a step what its card says, of a branch its name, who goes there and what becomes of it. */
export function useRowWords(
  row: OutlineRow,
  node: JourneyNode | undefined,
  joins: JourneyNode | undefined,
  start: string,
): RowWords {
  const { stop, kind } = row;
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const names = useConditionNames(node);
  const gone = useEditor((state) => stop.kind === 'step' && state.gone.has(stop.id));
  const summary = (of: JourneyNode): string => nodeMessages(of.type, language).summary({ ...of.config }, names);
  if (stop.kind === 'step') {
    if (!node) return { title: start, kind: t.trigger.name };
    const { name } = nodeMessages(node.type, language);
    return { title: summary(node) || name, kind: gone ? t.run.goneStep(name) : name };
  }
  if (kind === 'open') return { title: t.outline.open };
  const goesOn = joins && t.outline.joins(summary(joins) || nodeMessages(joins.type, language).name);
  if (kind === 'joined') return { title: goesOn ?? '' };
  if (isGone(stop.output)) return { title: t.run.goneWay, kind: goesOn };
  const output = node && outputsOf(node).find(({ id }) => id === stop.output);
  const words = node && output && outputWords(node, output, language, names);
  const title = words ? branchTitle(words, summary(node), t.outline.ifSo) : t.run.wayNow;
  return { title, kind: goesOn ?? (row.hasChildren ? undefined : t.commands.openEndHint) };
}
