/** Where the bytes of a file are kept: by province and digest, so that the same content is kept once a province. */
export interface FileAddress {
  provinceCode: string;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  sha256: string;
}

/** Path of an address below the root of a store. Throws for what is no address, so that nothing leads out of the store. */
export function addressPath({ provinceCode, sha256 }: FileAddress): string {
  if (!/^[0-9]{2}$/.test(provinceCode) || !/^[0-9a-f]{64}$/.test(sha256))
    throw new RangeError('Not an address of a file.');
  return `${provinceCode}/${sha256.slice(0, 2)}/${sha256}`;
}
