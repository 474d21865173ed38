import { checkExecutable } from './executable.ts';
import type { TemporalSource } from './source.ts';

export const fromPath: TemporalSource = {
  name: '`temporal` on PATH',
  local: true,
  async find() {
    await checkExecutable('temporal');
    return 'temporal';
  },
};
