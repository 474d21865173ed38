// Ends what tests have running in a folder and removes the folder when the test runner is gone, however it went (kill -9
// included): its standard input ends with the runner. Usage: node guard.mjs <data folder>
import fs from 'node:fs';
import path from 'node:path';

const dir = process.argv[2];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.resume();
for (const ending of ['end', 'error']) process.stdin.once(ending, () => void cleanUp());

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function cleanUp() {
  if (!fs.existsSync(dir)) process.exit(0);
  for (const pid of running()) end(pid, 'SIGTERM');
  for (let waited = 0; running().length > 0 && waited < 5_000; waited += 50) await sleep(50);
  // Somebody may just be making a database here, or be starting another one: until nobody is, nothing stays removed.
  for (let tries = 0; tries < 20; tries++) {
    for (const pid of running()) end(pid, 'SIGKILL');
    try {
      fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // Written to at this moment.
    }
    await sleep(200);
    if (running().length === 0 && !fs.existsSync(dir)) break;
  }
  process.exit(0);
}

/** Processes of this folder: its name is in their command line, or in the environment that they were started with. */
function running() {
  if (process.platform !== 'linux') return [postmasterPid(), temporalPid()].filter(isAlive);
  return fs
    .readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && ['cmdline', 'environ'].some((file) => names(pid, file)));
}

function names(pid, file) {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dir);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function end(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}

function postmasterPid() {
  try {
    return Number.parseInt(fs.readFileSync(path.join(dir, 'pg18', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return 0;
  }
}

function temporalPid() {
  try {
    return JSON.parse(fs.readFileSync(path.join(dir, 'temporal.json'), 'utf8')).pid;
  } catch {
    return 0;
  }
}
