import { apiNotFound } from './respond.server.ts';

/** Every address under /api that is none of ours answers in JSON. */
export async function loader() {
  return apiNotFound();
}

export async function action() {
  return apiNotFound();
}
