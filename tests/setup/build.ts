import { buildOnce } from '~/cli/build-once.ts';

/** The server tests ask the product as it is built; an unchanged one is not built again. */
export default async function setup(): Promise<void> {
  await buildOnce();
}
