/** Whether the text is exactly one mail address, and one that can stand in a mail header. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\]+$/.test(text)
  );
}
