import { notFound } from '~/lib/http.server.ts';

/** Every address that is no page of ours. */
export async function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
