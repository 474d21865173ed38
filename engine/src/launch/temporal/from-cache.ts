import { existsSync } from 'node:fs';
import { cachedExecutable, checkExecutable } from './executable.ts';
import { GO_INSTALL_VERSION, TEMPORAL_VERSION } from './release.ts';
import type { TemporalSource } from './source.ts';

export const fromCache: TemporalSource = {
  name: 'the copy of an earlier start',
  local: true,
  async find({ toolsDir }) {
    const kept = [TEMPORAL_VERSION, GO_INSTALL_VERSION].map((version) => cachedExecutable(toolsDir, version));
    const file = kept.find((candidate) => existsSync(candidate));
    if (file === undefined) throw new Error(`there is none in ${toolsDir}`);
    await checkExecutable(file);
    return file;
  },
};
