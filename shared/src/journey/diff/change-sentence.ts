import type { Language } from '../../i18n/language.ts';
import { stepNames } from '../../i18n/step-names.ts';
import { nodeMessages } from '../../nodes/messages.ts';
import { chooseZone } from '../../schedule/zone.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from '../document.ts';
import { nodeById, outputsOf } from '../graph.ts';
import type { DocumentChange, Sides } from './document-change.ts';
import { saySetting } from './say-setting.ts';

/**
 * A difference as a sentence for a marketer: "Wait: 3 days → 2 days", "Step removed: Issue a coupon".
 * @example changeSentence(change, { before: live.document, after: draft }, 'ko')
 */
export function changeSentence(change: DocumentChange, sides: Sides, language: Language): string {
  const { before, after } = sides;
  const say = words[language];
  const step = stepNames(before ? [before, after] : [after], language);
  const { zone } = chooseZone(after.settings?.timezone);
  const saying = { language, names: { ...sides.names, step }, zone };
  switch (change.code) {
    case 'first_version':
      return say.first;
    case 'node_added':
      return say.added(summaryOf(change.node, language));
    case 'node_removed':
      return say.removed(summaryOf(change.node, language));
    case 'node_replaced':
      return `${summaryOf(change.before, language)} → ${summaryOf(change.after, language)}`;
    case 'node_changed': {
      const own = nodeMessages(change.node.type, language).settings;
      const wasNode = before ? nodeById(before, change.nodeId) : undefined;
      return saySetting(titleOf(wasNode ?? change.node, before ?? after, language), change.change, saying, own);
    }
    case 'path_changed': {
      const where = outputTitle(change.nodeId, change.output, before ?? after, after, language);
      const place = (id: string | null, side: JourneyDocument | null) =>
        id === null ? say.end : ((side && stepNames([side], language)(id)) ?? id);
      return say.leads(where, place(change.before, before), place(change.after, after));
    }
    case 'trigger_changed':
      return saySetting(say.trigger, change.change, saying);
    case 'rule_changed':
      return saySetting('', change.change, saying);
    case 'written_differently':
      return say.written;
  }
}

const summaryOf = (node: JourneyNode, language: Language): string =>
  nodeMessages(node.type, language).summary({ ...node.config });

/** By its kind; by what it does where the journey has several of the kind. */
function titleOf(node: JourneyNode, document: JourneyDocument, language: Language): string {
  const { name } = nodeMessages(node.type, language);
  const alone = document.nodes.filter(({ type }) => type === node.type).length < 2;
  return alone ? name : summaryOf(node, language);
}

function outputTitle(
  nodeId: string,
  output: string,
  before: JourneyDocument,
  after: JourneyDocument,
  language: Language,
): string {
  const node = nodeById(after, nodeId) ?? nodeById(before, nodeId);
  if (nodeId === triggerId || !node) return words[language].trigger;
  const outputs = [...outputsOf(node), ...outputsOf(nodeById(before, nodeId) ?? node)];
  const named = outputs.find(({ id }) => id === output)?.name || nodeMessages(node.type, language).outputs[output];
  const title = summaryOf(node, language);
  return outputsOf(node).length > 1 || output !== 'next' ? `${title} (${named ?? output})` : title;
}

const words = {
  en: {
    first: 'This is the first version.',
    added: (summary: string) => `Step added: ${summary}`,
    removed: (summary: string) => `Step removed: ${summary}`,
    leads: (from: string, was: string, is: string) => `After ${from}: ${was} → ${is}`,
    trigger: 'Start',
    end: 'the end',
    written: 'Only the way it is written down differs.',
  },
  ko: {
    first: '첫 버전이에요.',
    added: (summary: string) => `단계 추가: ${summary}`,
    removed: (summary: string) => `단계 삭제: ${summary}`,
    leads: (from: string, was: string, is: string) => `${from} 다음: ${was} → ${is}`,
    trigger: '시작 조건',
    end: '끝',
    written: '적힌 모양만 달라요.',
  },
};
