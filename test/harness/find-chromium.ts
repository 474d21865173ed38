import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The executable of CHROMIUM_PATH or of a usual place. A build server on Debian installs one; elsewhere undefined. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, where there is no file`);
    return given;
  }
  const found = USUAL_PLACES.find((place) => existsSync(place));
  if (found !== undefined || process.env.CI !== 'true') return found;
  installOnDebian();
  return '/usr/bin/chromium';
}

function installOnDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('CI needs Chromium for the browser tests: install it, or set CHROMIUM_PATH');
  const run = (...args: string[]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const result = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (result.status !== 0) throw new Error(`apt-get ${args[0]} failed, and CI needs Chromium for the browser tests`);
  };
  process.stdout.write('Installing Chromium for the browser tests\n');
  run('update', '-q');
  run('install', '-q', '-y', '--no-install-recommends', 'chromium');
}
