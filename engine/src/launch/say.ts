export type Say = (line: string) => void;

/** Progress lines with the seconds since the start. */
export function createSay(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Say {
  const begun = Date.now();
  return (line) => write(`[${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
