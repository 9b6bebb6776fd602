import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWithinFile } from '~/features/findings/core/source-place.ts';
import { formatMoment, formatScore } from '~/lib/format.ts';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { CorrectionTrace, DocumentTrace, ImportTrace } from './core/sources.ts';
import type { ShownSources, ShownTrace } from './read-sources.server.ts';

/** File and cell, document or decision that the printed figure came from, and what it was before. */
export function SourcesCard({ sources, provinceCode }: { sources: ShownSources; provinceCode: string }) {
  const { t } = useTranslation('explain');
  const { inForce, earlier, rights } = sources;
  const isWithheld = [inForce, ...earlier].some((trace) => trace?.kind === 'import_withheld');
  const importsAddress = rights === 'full' ? `/provinces/${provinceCode}/imports` : null;
  return (
    <Card title={t('sources.title')}>
      {inForce ? (
        <>
          <p className="muted small">{t('sources.inForce')}</p>
          <TraceFacts trace={inForce} importsAddress={importsAddress} />
        </>
      ) : (
        <p>{t(why(sources))}</p>
      )}
      {earlier.length > 0 && (
        <>
          <h3>{t('sources.earlier')}</h3>
          <ol className="explain-history">
            {earlier.map((trace, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a history is only ever shown whole
              <li key={at}>
                <TraceState trace={trace} />
                <TraceFacts trace={trace} importsAddress={importsAddress} />
              </li>
            ))}
          </ol>
        </>
      )}
      {isWithheld && <p className="small muted">{t('sources.withheldNote')}</p>}
    </Card>
  );
}

function why({ isStored, isDemo }: ShownSources) {
  if (!isStored) return 'sources.notStored';
  return isDemo ? 'sources.invented' : 'sources.none';
}

/** Why a source is history: undone, replaced, or never written. */
function TraceState({ trace }: { trace: ShownTrace }) {
  const { t } = useTranslation('explain');
  const isImport = trace.kind === 'import' || trace.kind === 'import_withheld';
  const state = !isImport || (trace.stands && trace.wrote) ? 'replaced' : trace.stands ? 'same' : 'undone';
  return <span className="badge">{t(`sources.states.${state}`)}</span>;
}

interface FactsProps<Kind> {
  trace: Kind;
  importsAddress: string | null;
}

function TraceFacts({ trace, importsAddress }: FactsProps<ShownTrace>) {
  const { t } = useTranslation('explain');
  const lang = useLanguage();
  switch (trace.kind) {
    case 'import':
      return <ImportFacts trace={trace} importsAddress={importsAddress} />;
    case 'document':
      return <DocumentFacts trace={trace} />;
    case 'correction':
      return <CorrectionFacts trace={trace} />;
    default:
      return (
        <Facts
          facts={[
            [t('sources.file'), t('sources.withheld')],
            [t('sources.storedAt'), formatMoment(trace.at, lang)],
          ]}
        />
      );
  }
}

function ImportFacts({ trace, importsAddress }: FactsProps<ImportTrace>) {
  const { t } = useTranslation('explain');
  const lang = useLanguage();
  const { undone } = trace;
  const place = placeWithinFile(trace, (line, field) => t('sources.line', { line, field }));
  return (
    <Facts
      facts={[
        [
          t('sources.file'),
          <>
            {trace.fileName}{' '}
            {importsAddress && (
              <Link to={`${importsAddress}/${trace.batchId}`}>{t('sources.openImport')}</Link>
            )}
          </>,
        ],
        [t('sources.place'), place],
        [
          t('sources.printed'),
          <>
            <q>{trace.printed}</q>{' '}
            {trace.isWeighted && (
              <span className="small muted">
                {t('sources.weighted', { value: formatScore(trace.value) })}
              </span>
            )}
          </>,
        ],
        [t('sources.storedAt'), formatMoment(trace.at, lang)],
        importsAddress ? [t('sources.office'), trace.office ?? t('sources.unnamedOffice')] : null,
        undone && [
          t('sources.states.undone'),
          [formatMoment(undone.at, lang), undone.office, undone.reason].filter(Boolean).join(' · '),
        ],
      ]}
    />
  );
}

function DocumentFacts({ trace }: { trace: DocumentTrace }) {
  const { t } = useTranslation('explain');
  return (
    <Facts
      facts={[
        [
          t('sources.document'),
          <span key="title" lang="th">
            {trace.titleTh}
          </span>,
        ],
        [t('sources.printed'), <q key="printed">{trace.printed}</q>],
      ]}
    />
  );
}

function CorrectionFacts({ trace }: { trace: CorrectionTrace }) {
  const { t } = useTranslation('explain');
  const lang = useLanguage();
  return (
    <Facts
      facts={[
        [
          t('sources.correction'),
          t('sources.correctedFrom', { before: trace.before ?? '–', value: formatScore(trace.value) }),
        ],
        [t('sources.storedAt'), formatMoment(trace.at, lang)],
        [t('sources.office'), trace.office ?? t('sources.unnamedOffice')],
        trace.reason ? [t('sources.reason'), trace.reason] : null,
      ]}
    />
  );
}

function Facts({ facts }: { facts: readonly ([string, ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]} className="explain-fact">
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
