import { existsSync } from 'node:fs';
import path from 'node:path';

/** Programs that the rendering tests need; LibreOffice with Writer and Calc, and poppler. */
const PROGRAMS = ['soffice', 'pdfinfo', 'pdftotext', 'pdffonts'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Whether documents can be printed and read back on this machine. */
export function canRender(): boolean {
  const { CHROMIUM_PATH } = process.env;
  const hasBrowser = CHROMIUM_PATH ? existsSync(CHROMIUM_PATH) : BROWSERS.some(isInPath);
  return hasBrowser && PROGRAMS.every(isInPath);
}

function isInPath(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}
