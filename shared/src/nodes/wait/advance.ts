import type { z } from 'zod';
import { reason } from '../../runner/reason.ts';
import { toIso } from '../../schedule/instant.ts';
import { addDuration } from '../../schedule/zone.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { wait } from './definition.ts';

type Config = z.infer<typeof wait.config>;

export const waitBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, countsFrom, scope }) {
    const until = addDuration(countsFrom, config.for, scope.workspaceZone);
    return { kind: 'wait', until, reason: reason('wait_for', { for: config.for, until: toIso(until) }) };
  },
  *timeUp({ config }) {
    return { kind: 'next', output: 'next', reason: reason('wait_over', { for: config.for }) };
  },
};
