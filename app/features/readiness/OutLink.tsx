/** A link to a page outside, readable where its address is Thai; the other side does not learn where the reader came from. */
export function OutLink({ url }: { url: string }) {
  return (
    <a className="readiness-url" href={url} rel="noopener noreferrer nofollow external" target="_blank">
      {readable(url)}
    </a>
  );
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
