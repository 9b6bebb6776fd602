import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TableBox } from '~/ui/TableBox.tsx';
import { SavePicture } from './SavePicture.tsx';

/**
 * A chart with its caption and the table behind it. The drawing comes after the page (its code is fetched then),
 * into a box of fixed height, so that nothing moves; without JavaScript the table is what there is.
 */
export function Figure(props: {
  caption: ReactNode;
  height: number;
  legend?: ReactNode;
  /** A real table of the same figures. */
  table: ReactNode;
  /** Whether the table starts open. */
  openTable?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const [isClient, setIsClient] = useState(false);
  useEffect(() => setIsClient(true), []);
  const figure = useRef<HTMLElement>(null);
  return (
    <figure className="figure" ref={figure}>
      <figcaption>{props.caption}</figcaption>
      {props.legend}
      <div className="figure-box" style={{ height: props.height }} aria-hidden="true">
        {isClient ? <Suspense fallback={<Waiting />}>{props.children}</Suspense> : <Waiting />}
      </div>
      {isClient && <SavePicture figure={figure} />}
      <details open={props.openTable}>
        <summary>{t('showTable')}</summary>
        <TableBox>{props.table}</TableBox>
      </details>
    </figure>
  );
}

function Waiting() {
  return <div className="figure-wait" />;
}

/** Names the lines of a chart by colour and by pattern. */
export function Legend({
  entries,
}: {
  entries: readonly { label: string; color: string; dash?: boolean }[];
}) {
  return (
    <ul className="figure-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <span
            aria-hidden="true"
            style={{ borderTopColor: entry.color, borderTopStyle: entry.dash ? 'dashed' : 'solid' }}
          />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
