import { Link, useNavigate } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The details of the opened cell: beside the table with JavaScript, before it without. The keyboard goes into it when it
 * opens; Escape and the link close it.
 */
export function CellPanel(props: { cell: string; title: ReactNode; closeTo: string; children: ReactNode }) {
  const { t } = useTranslation('scorecard');
  const navigate = useNavigate();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isClient, setIsClient] = useState(false);
  useEffect(() => setIsClient(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another panel
  useEffect(() => heading.current?.focus({ preventScroll: true }), [props.cell]);
  return (
    <section
      className={isClient ? 'card cell-panel cell-panel-beside' : 'card cell-panel'}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') navigate(props.closeTo, { preventScrollReset: true });
      }}
    >
      <div className="spread">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <Link className="button button-small" to={props.closeTo} preventScrollReset>
          {t('cell.close')}
        </Link>
      </div>
      {props.children}
    </section>
  );
}
