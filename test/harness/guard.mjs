// Ends the test servers and removes their folder when the test runner is gone, however it went (kill -9 included):
// its standard input ends with the runner. Usage: node guard.mjs <data folder>
import fs from 'node:fs';
import path from 'node:path';

const dir = process.argv[2];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.resume();
for (const ending of ['end', 'error']) process.stdin.once(ending, () => void cleanUp());

async function cleanUp() {
  if (!fs.existsSync(dir)) process.exit(0);
  const pids = [firstNumber(path.join(dir, 'pg18', 'postmaster.pid')), temporalPid()].filter(isOurs);
  for (const pid of pids) end(pid, 'SIGTERM');
  const deadline = Date.now() + 5000;
  while (pids.some(isOurs) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pid of pids.filter(isOurs)) end(pid, 'SIGKILL');
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.exit(0);
}

function isOurs(pid) {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0);
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dir);
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

function firstNumber(file) {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10);
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
