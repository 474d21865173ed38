import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';

/** Makes DATA_DIR and answers its one true path; says what to do when this account may not. */
export function openDataDir(dataDir: string): string {
  try {
    // Traversable whatever the umask: as root, PostgreSQL runs as another account.
    const umask = process.umask(0o022);
    mkdirSync(dataDir, { recursive: true });
    process.umask(umask);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    // Servers left over from a killed start are recognised by this path.
    return realpathSync(dataDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data directory ${dataDir} cannot be used: ${reason}. Set DATA_DIR to a folder of this account.`,
    );
  }
}
