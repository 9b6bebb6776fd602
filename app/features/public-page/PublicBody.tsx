import { useTranslation } from 'react-i18next';
import type { Text } from '~/features/schemes/core/scheme.ts';
import { formatDate } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import { PublicDocumentTable } from './PublicDocumentTable.tsx';
import type * as PublicPageRepository from './PublicPageRepository.server.ts';
import { PublicResults } from './PublicResults.tsx';

type Relation = Awaited<ReturnType<typeof PublicPageRepository.findAllRelations>>[number];
type ListedDocument = Awaited<ReturnType<typeof PublicPageRepository.findAllDocuments>>[number];

export interface PublicBodyData {
  agencyCode: string;
  nameTh: string;
  provinceTh: string;
  former: readonly string[];
  relations: readonly Relation[];
  years: readonly PublicPageRepository.PublicYear[];
  levels: Readonly<Record<string, Text>>;
  indicators: readonly Text[];
  documents: readonly ListedDocument[];
}

/** Everything that is published about a body, on one page. */
export function PublicBody({ body }: { body: PublicBodyData }) {
  const { t } = useTranslation('publicPage');
  const lang = useLanguage();
  const suffix = lang === 'en' ? '?lang=en' : '';
  return (
    <>
      <header>
        <h1>{body.nameTh}</h1>
        <p className="muted">{body.provinceTh}</p>
        <FormerNames names={body.former} />
        <Relations relations={body.relations} />
      </header>
      <PublicResults years={body.years} levels={body.levels} indicators={body.indicators} />
      <section className="card">
        <h2>{t('documents')}</h2>
        {body.documents.length === 0 ? (
          <p>{t('noDocuments')}</p>
        ) : (
          <>
            <p className="card-note">{t('documentsNote')}</p>
            <ul className="list-plain list-lines">
              {body.documents.map((document) => (
                <li key={`${document.fiscalYear} ${document.kind}`}>
                  <a
                    href={`/public/agencies/${body.agencyCode}/documents/${document.fiscalYear}/${document.kind}${suffix}`}
                  >
                    {t(`kinds.${document.kind}`)} {t('ofYear', { year: document.fiscalYear })}
                  </a>{' '}
                  <span className="muted small">
                    {t('approvedOn', { date: formatDate(document.approvedOn, lang) })} ·{' '}
                    {t('version', { no: document.version })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

/** One published document under the name the body had then, with what became of the body. */
export function PublicPaper(props: {
  body: Pick<PublicBodyData, 'agencyCode' | 'nameTh' | 'provinceTh' | 'relations'>;
  document: PublicPageRepository.PublicDocument;
}) {
  const { t } = useTranslation('publicPage');
  const lang = useLanguage();
  const { body, document } = props;
  return (
    <>
      <header>
        <p>
          <a href={`/public/agencies/${body.agencyCode}${lang === 'en' ? '?lang=en' : ''}`}>{body.nameTh}</a>{' '}
          <span className="muted">{body.provinceTh}</span>
        </p>
        <h1>
          {t(`kinds.${document.kind}`)} {t('ofYear', { year: document.fiscalYear })}
        </h1>
        <p className="muted">
          {t('approvedOn', { date: formatDate(document.approvedOn, lang) })} ·{' '}
          {t('version', { no: document.version })}
        </p>
        {document.nameTh !== body.nameTh && <p>{t('issuedAs', { name: document.nameTh })}</p>}
        <Relations relations={body.relations} />
      </header>
      <PublicDocumentTable document={document} />
    </>
  );
}

function FormerNames({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('publicPage');
  return names.length === 0 ? null : <p className="small">{t('former', { names: names.join(', ') })}</p>;
}

function Relations({ relations }: { relations: readonly Relation[] }) {
  const { t } = useTranslation('publicPage');
  return (
    <>
      {relations.map(({ agencyCode, nameTh, kind, isSuccessor, from, isOn }) => {
        // `isSuccessor`: the other body is what this one went into.
        const words = t(`relations.${kind}_${isSuccessor ? 'into' : 'from'}`, { name: nameTh, year: from });
        return (
          <p key={agencyCode} className="notice">
            {isOn ? <a href={`/public/agencies/${agencyCode}`}>{words}</a> : words}
          </p>
        );
      })}
    </>
  );
}
