import type { Language } from '@olle/shared/i18n/language';
import { type JourneyDocument, type JourneyNode, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import { nodeMessages } from '@olle/shared/nodes/messages';
import type { RoomMessages } from '../../i18n/messages.ts';
import type { EdgeName } from './edges.ts';
import { nameOfOutput } from './use-words.ts';

/** What each edge is called by who reads the page aloud: where it begins, what its output means, where it leads. */
export function edgeNames(document: JourneyDocument, language: Language, t: RoomMessages<'canvas'>): EdgeName {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const named = (id: string): string => {
    const node = nodes.get(id);
    return id === triggerId ? t.trigger.name : node ? said(node, language) : id;
  };
  return ({ from, output, to }) => {
    const node = nodes.get(from);
    const outputs = node ? outputsOf(node) : [];
    const taken = outputs.length > 1 ? outputs.find(({ id }) => id === output) : undefined;
    const meaning = node && taken ? nameOfOutput(node, taken, language) : '';
    return { sentence: t.gestures.edgeName(named(from), meaning, named(to)), meaning };
  };
}

/** Settings never change, and sentences about them are long work: each is said once. */
const known: Record<Language, WeakMap<JourneyNode, string>> = { ko: new WeakMap(), en: new WeakMap() };

function said(node: JourneyNode, language: Language): string {
  const before = known[language].get(node);
  if (before !== undefined) return before;
  const words = nodeMessages(node.type, language);
  const sentence = words.summary({ ...node.config }) || words.name;
  known[language].set(node, sentence);
  return sentence;
}
