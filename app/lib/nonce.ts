import { createContext, useContext } from 'react';

/** Nonce of the response's content policy. Known on the server only: browsers hide it from scripts. */
const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

export function useNonce(): string | undefined {
  return useContext(Nonce);
}
