import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A figure that has a page about where it comes from: of an agency's year, or of a province's. */
export type ExplainedFigure =
  | { agencyCode: string; fiscalYear: number; node: string }
  | { provinceCode: string; fiscalYear: number; figure: string };

export function figureAddress(of: ExplainedFigure): string {
  return 'agencyCode' in of
    ? `/agencies/${encodeURIComponent(of.agencyCode)}/figures/${of.fiscalYear}/${of.node}`
    : `/provinces/${of.provinceCode}/figures/${of.fiscalYear}/${of.figure}`;
}

/** A figure that leads to where it comes from; an absent one (`value` null) is shown without a link. */
export function FigureLink(props: {
  of: ExplainedFigure;
  /** What the figure is, for those who hear the link. */
  name: string;
  value: unknown;
  children: ReactNode;
}) {
  const { t } = useTranslation('explain');
  if (props.value === null || props.value === undefined) return <>{props.children}</>;
  return (
    <Link to={figureAddress(props.of)} className="figure-link">
      <span className="visually-hidden">{t('link', { name: props.name })} </span>
      {props.children}
    </Link>
  );
}
