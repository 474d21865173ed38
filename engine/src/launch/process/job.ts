import { type ChildProcess, type SpawnOptionsWithStdioTuple, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

type Piped = SpawnOptionsWithStdioTuple<'ignore', 'pipe', 'pipe'>;
export type Job = ChildProcess & { stdout: Readable; stderr: Readable };

const jobs = new Set<Job>();
let ended = false;

/** Starts a child that does one job (a build, an installation), so that a stop of ours need not wait for it. */
export function startJob(file: string, args: string[], options: Omit<Piped, 'stdio' | 'detached'>): Job {
  if (ended) throw new Error('stopped');
  const job = spawn(file, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The head of a process group: pip and vite start processes of their own, which must end with them.
    detached: process.platform !== 'win32',
  });
  jobs.add(job);
  job.once('exit', () => jobs.delete(job));
  job.once('error', () => jobs.delete(job));
  return job;
}

/** Ends the job and all that it started. */
export function endJob(job: Job): void {
  try {
    if (process.platform !== 'win32' && job.pid !== undefined) process.kill(-job.pid, 'SIGKILL');
    else job.kill('SIGKILL');
  } catch {
    // It ended in between.
  }
}

/** Has the end begun? Then a job that failed was ended by us. */
export function isEnding(): boolean {
  return ended;
}

/** Ends the jobs that run, and lets none begin: called when this process is about to end. */
export function endJobs(): void {
  ended = true;
  for (const job of jobs) endJob(job);
}
