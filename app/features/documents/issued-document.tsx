import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ABSENT, formatMoment } from '~/lib/format.ts';
import { DemoMark } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import styles from './document.css?url';
import fonts from './document-fonts.css?url';
import { PageStyle } from './PageStyle.tsx';
import { requireIssued } from './require-issued.server.ts';
import { useKindName } from './use-kind-name.ts';
import { DocumentView } from './write/DocumentView.tsx';
import { findBrowser } from './write/pdf.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: fonts },
  { rel: 'stylesheet', href: styles },
];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.document.title ?? 'เอกสาร'} — โปร่งใส` },
];

/** `/documents/:checkCode`: a document that was given out, with its files. */
export async function loader(args: LoaderFunctionArgs) {
  const { issued, stamp, formats } = await requireIssued(args);
  const { model, kind, agencyCode, madeByOffice } = issued;
  return {
    document: model,
    stamp,
    kind,
    agencyCode,
    madeByOffice,
    formats,
    canPrint: findBrowser(args.context.config.chromiumPath) !== null,
  };
}

export default function IssuedDocumentPage() {
  const { document, stamp, kind, madeByOffice, formats, canPrint } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const lang = useLanguage();
  const kindName = useKindName();
  return (
    <Page title={document.title} lead={kindName(kind)} actions={document.isDemo && <DemoMark />}>
      <PageStyle document={document} stamp={stamp} />
      <div className="no-print">
        <Card>
          <p className="page-actions">
            {formats
              .filter((format) => format !== 'pdf' || canPrint)
              .map((format) => (
                <a
                  key={format}
                  className="button button-primary"
                  href={`/documents/${stamp.checkCode}/${format}`}
                  download
                >
                  {t(`formats.${format}`)}
                </a>
              ))}
          </p>
          {formats.includes('pdf') && <p className="small">{canPrint ? t('printHint') : t('noBrowser')}</p>}
          <dl className="facts">
            <dt>{t('columns.code')}</dt>
            <dd>
              <Link to={`/verify?code=${stamp.checkCode}`}>{stamp.checkCode}</Link>
            </dd>
            <dt>{t('columns.batch')}</dt>
            <dd>{stamp.batch}</dd>
            <dt>{t('columns.madeAt')}</dt>
            <dd>{formatMoment(stamp.madeAt, lang)}</dd>
            <dt>{t('columns.madeBy')}</dt>
            <dd>{madeByOffice ?? ABSENT}</dd>
          </dl>
        </Card>
      </div>
      <DocumentView document={document} stamp={stamp} />
    </Page>
  );
}
