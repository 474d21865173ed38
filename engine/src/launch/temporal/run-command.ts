import { endJob, startJob } from '../process/job.ts';

interface RunOptions {
  timeoutMs: number;
  env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and answers what it printed; throws one line that says what went wrong. */
export function runCommand(file: string, args: string[], { timeoutMs, env = {} }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = startJob(file, args, { env: { ...process.env, ...env } });
    // Not spawn's own `timeout`: its timer goes on, and keeps us alive, when the program does not exist.
    let tooLong = false;
    const timer = setTimeout(() => {
      tooLong = true;
      endJob(child);
    }, timeoutMs);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-4000);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Error(error.code === 'ENOENT' ? 'is not installed' : error.message));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else if (tooLong) reject(new Error(`took longer than ${timeoutMs / 1000} s`));
      else reject(new Error(tellingLine(errors) ?? `ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** Tools print their reason last, or on the last line that says "error". */
export function tellingLine(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  const spoken = lines.filter((line) => line !== '' && !/^(WARNING|\[notice\]|hint:)/i.test(line));
  return (spoken.findLast((line) => /error/i.test(line)) ?? spoken.at(-1))?.slice(0, 300);
}
