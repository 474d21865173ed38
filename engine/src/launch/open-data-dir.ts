import { accessSync, constants, mkdirSync } from 'node:fs';

/** Makes DATA_DIR; says what to do when this account may not. */
export function openDataDir(dataDir: string): void {
  try {
    // Traversable whatever the umask: as root, PostgreSQL runs as another account.
    const umask = process.umask(0o022);
    mkdirSync(dataDir, { recursive: true });
    process.umask(umask);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data directory ${dataDir} cannot be used: ${reason}. Set DATA_DIR to a folder of this account.`,
    );
  }
}
