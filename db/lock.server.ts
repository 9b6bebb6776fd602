import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Another process has the embedded database open; two would corrupt it. */
export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
  constructor(dataDir: string, pid: number) {
    super(
      `โฟลเดอร์ข้อมูล ${dataDir} กำลังถูกใช้โดยโปรเซส ${pid} — The data folder is in use by process ${pid}. ` +
        'Stop that process first, or use DATABASE_URL with PostgreSQL to run several.',
    );
  }
}

/**
 * Takes the folder for this process with a lock file beside it; a lock left by a dead process is taken over.
 * The embedded database itself does not refuse a second opener.
 */
export function lockDataDir(dataDir: string): () => void {
  const path = `${dataDir.replace(/\/+$/, '')}.lock`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(path, 'utf8'));
      if (isAlive(holder)) throw new DataDirInUseError(dataDir, holder);
      rmSync(path, { force: true });
    }
  }
  throw new DataDirInUseError(dataDir, 0);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
