import type { ReactNode } from 'react';

/** The box around a wide table: it scrolls sideways by itself, and by keyboard too. */
export function TableBox(props: {
  /** What the table shows, for those who hear it. */
  label?: string;
  className?: string;
  /** Scrolls downwards as well, under a fixed head. */
  tall?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={props.className ? `table-box ${props.className}` : 'table-box'}
      data-tall={props.tall ? 'true' : undefined}
      aria-label={props.label}
    >
      {props.children}
    </section>
  );
}
