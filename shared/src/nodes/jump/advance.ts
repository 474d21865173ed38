import type { z } from 'zod';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { jump } from './definition.ts';

type Config = z.infer<typeof jump.config>;

/** Goes back (or ahead) to its node; the visit's number counts how often this run has been here. */
export const jumpBehaviour: NodeBehaviour<Config> = {
  *arrive({ config: { to, max }, visit }) {
    if (visit > max) return { kind: 'next', output: 'next', reason: reason('jump_used_up', { to, max }) };
    return { kind: 'next', output: 'jump', reason: reason('jumped', { to, time: visit, max }) };
  },
};
