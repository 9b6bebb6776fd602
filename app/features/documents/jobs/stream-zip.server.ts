import { Zip, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  name: string;
  /** Read when its turn comes; null = left out. */
  read(): Promise<Uint8Array | null>;
}

/**
 * A ZIP that is written as it is read: one file at a time is in memory, and the next is read when the reader has taken the
 * last. The files are packed already and are stored as they are.
 */
export function streamZip(entries: Iterable<ZipEntry>, at: Date): ReadableStream<Uint8Array> {
  const left = entries[Symbol.iterator]();
  let failure: Error | null = null;
  const pieces: Uint8Array[] = [];
  let isEnded = false;
  const zip = new Zip((error, piece, isLast) => {
    if (error) failure = error;
    else pieces.push(piece);
    isEnded ||= isLast;
  });
  return new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        while (pieces.length === 0 && !isEnded) {
          const next = left.next();
          if (next.done) zip.end();
          else await add(zip, next.value, at);
          if (failure) throw failure;
        }
        for (const piece of pieces.splice(0)) stream.enqueue(piece);
        if (isEnded) stream.close();
      },
      cancel() {
        zip.terminate();
      },
    },
    // Nothing is read ahead of who takes it.
    { highWaterMark: 0 },
  );
}

async function add(zip: Zip, entry: ZipEntry, at: Date): Promise<void> {
  const bytes = await entry.read();
  if (!bytes) return;
  const file = new ZipPassThrough(entry.name);
  file.mtime = at;
  zip.add(file);
  file.push(bytes, true);
}
