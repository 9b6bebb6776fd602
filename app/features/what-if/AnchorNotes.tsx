import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatHalfUp2, parseFigure } from '~/lib/decimal.ts';
import { ABSENT } from '~/lib/format.ts';
import { figureAddress } from '~/ui/FigureLink.tsx';
import { Notice } from '~/ui/marks.tsx';
import { inputsOf, type Model } from './core/model.ts';
import { anchorOf } from './core/simulate.ts';

interface Props {
  model: Model;
  names: Readonly<Record<string, string>>;
  agencyCode: string;
}

/** How far the figures moved here reproduce what is printed, with the way to each figure that does not. */
export function AnchorNotes({ model, names, agencyCode }: Props) {
  const { t } = useTranslation('whatIf');
  const { kind, computed } = anchorOf(model);
  const { fiscalYear, disagreeing } = model;
  const parts = model.nodes.filter(({ follows }) => follows !== null);
  const hasItems = inputsOf(model).some(({ node }) => /^[ieo]\d/.test(node));
  const figures = {
    published: twoPlaces(model.nodes[0]?.published),
    computed: computed ? formatHalfUp2(computed) : ABSENT,
  };
  return (
    <>
      {kind === 'rounding' && <Notice>{t('anchor.rounding', figures)}</Notice>}
      {disagreeing.length > 0 && (
        <Notice kind="warn" title={t('anchor.disagreeing')}>
          <ul>
            {disagreeing.map((node) => {
              const entry = model.nodes.find((candidate) => candidate.node === node);
              return (
                <li key={node}>
                  <Link to={figureAddress({ agencyCode, fiscalYear, node })}>{names[node]}</Link>{' '}
                  {t('anchor.both', {
                    published: twoPlaces(entry?.published),
                    computed: twoPlaces(entry?.computed),
                  })}{' '}
                  {t(node === 'overall' ? 'anchor.fromComputed' : 'anchor.asWhole')}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {!hasItems && <Notice>{t('anchor.noItems')}</Notice>}
      {parts.length > 0 && <p className="small muted">{t('anchor.parts')}</p>}
    </>
  );
}

function twoPlaces(text: string | null | undefined): string {
  const figure = parseFigure(text);
  return figure ? formatHalfUp2(figure) : ABSENT;
}
