import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';
import { variantName } from './variant-name.ts';

export const en = {
  variant_assigned: (facts: JsonObject) =>
    `Variant ${textOf(facts.variant)}: ${share(facts, 'of')}.${heldOutEn(facts)}`,
  variant_kept: (facts: JsonObject) =>
    `Variant ${textOf(facts.variant)}, as before in experiment ${textOf(facts.experiment)}: ${share(facts, 'of')}.${heldOutEn(facts)}`,
  variant_dealt_anew: (facts: JsonObject) =>
    `Variant ${textOf(facts.variant)}: ${share(facts, 'of')}. The variant before, ${textOf(facts.former)}, is no longer part of experiment ${textOf(facts.experiment)}.${heldOutEn(facts)}`,
};

const heldOutEn = ({ holdout }: JsonObject): string =>
  holdout === true ? ' This variant is kept out on purpose, to compare with.' : '';
const heldOutKo = ({ holdout }: JsonObject): string => (holdout === true ? ' 비교군으로 둔 안이에요.' : '');

export const ko = {
  variant_assigned: (facts: JsonObject) =>
    `${josa(variantName(textOf(facts.variant)), '으로/로')} 정해졌어요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
  variant_kept: (facts: JsonObject) =>
    `실험 '${textOf(facts.experiment)}'에서 이미 정해진 ${josa(variantName(textOf(facts.variant)), '으로/로')} 그대로 갔어요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
  variant_dealt_anew: (facts: JsonObject) =>
    `전에 받은 ${josa(variantName(textOf(facts.former)), '이/가')} 없어져서 ${josa(variantName(textOf(facts.variant)), '으로/로')} 다시 정해졌어요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
} satisfies Messages<typeof en>;

const bucketOf = ({ bucket }: JsonObject): string => (typeof bucket === 'number' ? bucket.toFixed(2) : textOf(bucket));
const share = (facts: JsonObject, of: string): string => `bucket ${bucketOf(facts)} ${of} ${textOf(facts.weights)}`;

export const toCome = {
  en: {
    variant_assigned: (facts: JsonObject) =>
      `Will get variant ${textOf(facts.variant)}: ${share(facts, 'of')}.${heldOutEn(facts)}`,
  },
  ko: {
    variant_assigned: (facts: JsonObject) =>
      `${josa(variantName(textOf(facts.variant)), '으로/로')} 정해질 거예요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
    variant_kept: (facts: JsonObject) =>
      `실험 '${textOf(facts.experiment)}'에서 이미 정해진 ${josa(variantName(textOf(facts.variant)), '으로/로')} 그대로 갈 거예요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
    variant_dealt_anew: (facts: JsonObject) =>
      `전에 받은 ${josa(variantName(textOf(facts.former)), '이/가')} 없어져서 ${josa(variantName(textOf(facts.variant)), '으로/로')} 다시 정해질 거예요 (비율 ${textOf(facts.weights)}에서 ${bucketOf(facts)}).${heldOutKo(facts)}`,
  },
} satisfies ToCome;
