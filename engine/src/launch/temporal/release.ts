/** The Temporal CLI, which carries the dev server, that this version of Olle is tested with. */
export const TEMPORAL_VERSION = '1.9.1';

/** The newest that `go install` accepts: later ones have replace directives. */
export const GO_INSTALL_VERSION = '1.5.1';

/** Server 1.29: older ones lack what the worker asks for. */
const OLDEST = [1, 5, 0];

/** The version in what `temporal --version` prints, undefined when it is something else of that name. */
export function parseVersion(output: string): string | undefined {
  return /^temporal version (\d+\.\d+\.\d+)\S*/m.exec(output)?.[1];
}

export function isNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of OLDEST.entries()) {
    const part = parts[index] ?? 0;
    if (part !== oldest) return part > oldest;
  }
  return true;
}
