import { useIdentityWords } from './identity-words.ts';
import type { NamedIdentity } from './RegisterRepository.server.ts';

/** What a body was and is, oldest first. */
export function IdentityList({ identities }: { identities: readonly NamedIdentity[] }) {
  const inWords = useIdentityWords();
  return (
    <ol className="list-plain">
      {inWords(identities).map((words, at) => (
        <li key={identities[at]?.from}>
          {at > 0 && <span aria-hidden="true">→ </span>}
          {words}
        </li>
      ))}
    </ol>
  );
}
