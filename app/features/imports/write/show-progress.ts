import type { ImportWatch } from './import-file.server.ts';

const PHASES = {
  reading: 'อ่านไฟล์ — reading',
  checking: 'ตรวจเทียบ — checking',
  storing: 'บันทึก — storing',
} as const;
const EVERY_MS = 250;

/** Says on stderr what is under way: a living line with the time left on a terminal, else a line a phase. */
export function showProgress(stderr: NodeJS.WriteStream): Required<Pick<ImportWatch, 'onPhase'>> & {
  stop: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearInterval(timer);
    if (timer && stderr.isTTY) stderr.write('\r\u001b[K');
    timer = undefined;
  };
  const onPhase: NonNullable<ImportWatch['onPhase']> = (phase, progress) => {
    stop();
    if (!stderr.isTTY) {
      stderr.write(`${PHASES[phase]}\n`);
      return;
    }
    const startedAt = Date.now();
    const show = () => {
      const { done = 0, total = 0 } = progress() ?? {};
      stderr.write(`\r\u001b[K${progressLine(PHASES[phase], done, total, Date.now() - startedAt)}`);
    };
    show();
    timer = setInterval(show, EVERY_MS);
    timer.unref();
  };
  return { onPhase, stop };
}

/** `บันทึก — storing  5,000/9,579  เหลือราว 4 วินาที — about 4 s left` */
export function progressLine(phase: string, done: number, total: number, elapsedMs: number): string {
  if (total === 0) return phase;
  const line = `${phase}  ${done.toLocaleString('en')}/${total.toLocaleString('en')}`;
  if (done === 0 || done >= total) return line;
  const left = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  return `${line}  เหลือราว ${left} วินาที — about ${left} s left`;
}
