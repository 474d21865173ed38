import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';
import { variantName } from './variant-name.ts';

export const en = {
  variant_assigned: (facts: JsonObject) =>
    `${variantEn(facts)}, dealt once and kept from now on (${share(facts)}).${heldOutEn(facts)}`,
  variant_kept: (facts: JsonObject) => `${variantEn(facts)}, as dealt before (${share(facts)}).${heldOutEn(facts)}`,
  variant_dealt_anew: (facts: JsonObject) =>
    `${variantEn(facts)}, dealt anew: the one dealt before is no longer part of it (${share(facts)}).${heldOutEn(facts)}`,
};

const variantEn = ({ experiment, variant }: JsonObject): string =>
  `Experiment “${textOf(experiment)}”: variant ${textOf(variant)}`;
const heldOutEn = ({ holdout }: JsonObject): string =>
  holdout === true ? ' This variant is kept out on purpose, to compare with.' : '';
const heldOutKo = ({ holdout }: JsonObject): string => (holdout === true ? ' 비교군으로 둔 안이에요.' : '');

export const ko = {
  variant_assigned: (facts: JsonObject) =>
    `${toVariant(facts)} 한 번 정해졌고, 앞으로도 이 안이에요 (${shareKo(facts)}).${heldOutKo(facts)}`,
  variant_kept: (facts: JsonObject) =>
    `${inExperiment(facts)} 이미 정해진 ${josa(variantName(textOf(facts.variant)), '으로/로')} 그대로 갔어요 (${shareKo(facts)}).${heldOutKo(facts)}`,
  variant_dealt_anew: (facts: JsonObject) =>
    `${inExperiment(facts)} 전에 정해진 안이 없어져서 ${josa(variantName(textOf(facts.variant)), '으로/로')} 다시 정해졌어요 (${shareKo(facts)}).${heldOutKo(facts)}`,
} satisfies Messages<typeof en>;

const inExperiment = ({ experiment }: JsonObject): string => `실험 '${textOf(experiment)}'에서`;
const toVariant = (facts: JsonObject): string =>
  `${inExperiment(facts)} ${josa(variantName(textOf(facts.variant)), '으로/로')}`;
const bucketOf = ({ bucket }: JsonObject): string => (typeof bucket === 'number' ? bucket.toFixed(2) : textOf(bucket));
const share = (facts: JsonObject): string => `${bucketOf(facts)} of ${textOf(facts.weights)}`;
const shareKo = (facts: JsonObject): string => `비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}`;

export const toCome = {
  en: {
    variant_assigned: (facts: JsonObject) =>
      `${variantEn(facts)}, which will be dealt and kept (${share(facts)}).${heldOutEn(facts)}`,
    variant_dealt_anew: (facts: JsonObject) =>
      `${variantEn(facts)}, which will be dealt anew: the one dealt before is no longer part of it (${share(facts)}).${heldOutEn(facts)}`,
  },
  ko: {
    variant_assigned: (facts: JsonObject) =>
      `${toVariant(facts)} 정해질 거예요 (${shareKo(facts)}).${heldOutKo(facts)}`,
    variant_kept: (facts: JsonObject) =>
      `${inExperiment(facts)} 이미 정해진 ${josa(variantName(textOf(facts.variant)), '으로/로')} 그대로 갈 거예요 (${shareKo(facts)}).${heldOutKo(facts)}`,
    variant_dealt_anew: (facts: JsonObject) =>
      `${inExperiment(facts)} 전에 정해진 안이 없어져서 ${josa(variantName(textOf(facts.variant)), '으로/로')} 다시 정해질 거예요 (${shareKo(facts)}).${heldOutKo(facts)}`,
  },
} satisfies ToCome;
