import type { z } from 'zod';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { exit } from './definition.ts';

export const exitBehaviour: NodeBehaviour<z.infer<typeof exit.config>> = {
  *arrive({ config }) {
    return { kind: 'end', reason: reason('exit_node', { reason: config.reason }) };
  },
};
