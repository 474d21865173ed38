import type { Language } from '@olle/shared/i18n/language';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import type { InFlight } from '@olle/shared/journey/in-flight';

const sentences = {
  node_unknown: {
    en: (id: string) => `There is no step ${id} where somebody could wait.`,
    ko: (id: string) => `누가 기다릴 수 있는 단계 중에 ${id} 단계가 없어요.`,
  },
  to_missing: {
    en: () => 'Say which step those here are moved to.',
    ko: () => '여기 있는 고객을 옮길 단계를 정해 주세요.',
  },
  to_unknown: {
    en: (id: string) => `The new version has no step ${id}.`,
    ko: (id: string) => `새 버전에 ${id} 단계가 없어요.`,
  },
  follow_removed: {
    en: (id: string) =>
      `Nobody can follow at ${id}: the new version does not have this step. Move them, or let them out.`,
    ko: (id: string) => `새 버전에 ${id} 단계가 없어서 따라갈 수 없어요. 다른 단계로 옮기거나 내보내 주세요.`,
  },
  follow_replaced: {
    en: (id: string) =>
      `Nobody can follow at ${id}: it is another kind of step in the new version. Move them, or let them out.`,
    ko: (id: string) =>
      `새 버전에서는 ${id} 단계의 종류가 달라서 따라갈 수 없어요. 다른 단계로 옮기거나 내보내 주세요.`,
  },
};

export interface InFlightProblem {
  readonly nodeId: string;
  readonly code: keyof typeof sentences;
  readonly message: string;
}

/**
 * Can the choice be carried out? A node must be one where somebody may wait: of the version that is live, of one that
 * still has people inside, or of the one that is published; whoever is moved must come to a node that exists there.
 */
export function checkInFlight(
  inFlight: InFlight,
  older: readonly JourneyDocument[],
  target: JourneyDocument,
  language: Language,
): InFlightProblem[] {
  return Object.entries(inFlight).flatMap(([nodeId, { action, to }]) => {
    const problem = (code: keyof typeof sentences, id: string): InFlightProblem[] => [
      { nodeId, code, message: sentences[code][language](id) },
    ];
    const known = [...older, target].flatMap((document) => nodeById(document, nodeId) ?? []);
    if (known.length === 0) return problem('node_unknown', nodeId);
    if (action === 'map' && to === undefined) return problem('to_missing', nodeId);
    if (action === 'map' && to !== undefined && !nodeById(target, to)) return problem('to_unknown', to);
    if (action !== 'follow') return [];
    const there = nodeById(target, nodeId);
    if (!there) return problem('follow_removed', nodeId);
    return known.every(({ type }) => type === there.type) ? [] : problem('follow_replaced', nodeId);
  });
}
