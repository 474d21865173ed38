import path from 'node:path';
import { keepExecutable } from './executable.ts';
import { GO_INSTALL_VERSION } from './release.ts';
import { runCommand } from './run-command.ts';
import type { TemporalSource } from './source.ts';
import { inWorkDir } from './work-dir.ts';

const BUILD_WITHIN_MS = 30 * 60_000;

export const fromGo: TemporalSource = {
  name: `go install (version ${GO_INSTALL_VERSION})`,
  find: ({ toolsDir, say }) =>
    inWorkDir(toolsDir, async (dir) => {
      const version = await runCommand('go', ['version'], { timeoutMs: 20_000 }).catch(() => undefined);
      if (version === undefined) throw new Error('go is not installed');
      say('Temporal: building it with go, which takes 5 to 10 minutes once');
      await runCommand('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${GO_INSTALL_VERSION}`], {
        timeoutMs: BUILD_WITHIN_MS,
        env: { GOBIN: dir, CGO_ENABLED: '0' },
      });
      return keepExecutable(path.join(dir, 'temporal'), toolsDir, GO_INSTALL_VERSION);
    }),
};
