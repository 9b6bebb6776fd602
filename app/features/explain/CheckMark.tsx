import type { ReactNode } from 'react';

/** Agreeing or met, or not; a sign beside the colour. Null where it cannot be told. */
export function CheckMark({ agrees, children }: { agrees: boolean | null; children: ReactNode }) {
  const [sign, step] = agrees === null ? ['?', 'step-3'] : agrees ? ['✓', 'step-1'] : ['✗', 'step-5'];
  return (
    <span className={`badge ${step}`}>
      <span aria-hidden="true">{sign}</span> {children}
    </span>
  );
}
