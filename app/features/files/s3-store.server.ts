import { AwsClient } from 'aws4fetch';
import type { S3Config } from '~/config.server.ts';
import { addressPath } from './core/file-address.ts';
import type { FileStore } from './FileStore.server.ts';

/** How long one request may take, with its bytes. */
const PATIENCE_MS = 60_000;

/** Files in a bucket of a store that speaks S3, addressed by path (`endpoint/bucket/…`). */
export function s3Store(config: S3Config): FileStore {
  const client = new AwsClient({
    accessKeyId: config.accessKeyId,
    secretAccessKey: config.secretAccessKey,
    region: config.region,
    service: 's3',
    retries: 2,
  });
  const ask = async (place: string, init: RequestInit) => {
    const url = `${config.endpoint.replace(/\/$/, '')}/${config.bucket}/${place}`;
    return client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  };
  return {
    async put(address, bytes) {
      const answer = await ask(addressPath(address), {
        method: 'PUT',
        body: new Uint8Array(bytes),
        // Signed with the request: the store refuses bytes that were changed on the way.
        headers: { 'X-Amz-Content-Sha256': address.sha256, 'Content-Type': 'application/octet-stream' },
      });
      await answer.body?.cancel();
      requireOk(answer, 'kept');
    },
    async get(address) {
      const answer = await ask(addressPath(address), { method: 'GET' });
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      requireOk(answer, 'read');
      return new Uint8Array(await answer.arrayBuffer());
    },
    async delete(address) {
      const answer = await ask(addressPath(address), { method: 'DELETE' });
      await answer.body?.cancel();
      if (answer.status !== 404) requireOk(answer, 'removed');
    },
  };
}

function requireOk(answer: Response, what: string): void {
  if (!answer.ok) throw new Error(`A file could not be ${what}: the store answered ${answer.status}.`);
}
