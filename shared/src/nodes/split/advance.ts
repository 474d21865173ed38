import type { z } from 'zod';
import { explain } from '../../conditions/evaluate.ts';
import type { JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { split } from './definition.ts';

type Config = z.infer<typeof split.config>;

/** The first branch whose condition holds; the reason keeps what each asked branch saw. */
export const splitBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, scope }) {
    const refused: JsonObject[] = [];
    for (const { id, name, when } of config.branches) {
      const { holds, facts } = yield* explain(when, scope);
      if (holds) {
        return {
          kind: 'next',
          output: id,
          reason: reason('branch_taken', { branch: name || id, saw: facts, refused }),
        };
      }
      refused.push({ branch: name || id, saw: facts });
    }
    return { kind: 'next', output: 'else', reason: reason('branch_else', { refused }) };
  },
};
