import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect } from '~/ui/FilterBar.tsx';
import { LetterDiffList } from '~/ui/LetterDiffList.tsx';
import { EmptyState } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import { loadVersions } from './load-versions.server.ts';
import { VersionAnswers } from './VersionAnswers.tsx';
import { VersionList } from './VersionList.tsx';
import { MeasureDiffs } from './VersionPreview.tsx';

export const meta: MetaFunction = () => [{ title: 'ทุกฉบับของหนังสือเวียน — โปร่งใส' }];

/** `/circulars/:circularId/versions?from=1&to=2`: every version of a circular, and what two differ in. */
export async function loader(args: LoaderFunctionArgs) {
  return loadVersions(args);
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('letterVersions');
  const { circular, versions, from, to, diff, province } = page;
  const choices = versions.map(({ versionNo }) => ({
    value: String(versionNo),
    label: t('versionNo', { no: versionNo }),
  }));
  const address = `/circulars/${circular.circularId}`;
  return (
    <Page
      title={t('title')}
      lead={circular.subject}
      printed={[[t('compare'), `${from} → ${to}`]]}
      crumbs={[{ label: circular.subject, to: address }]}
      actions={
        page.mayIssue && (
          <Link
            className="button button-primary"
            to={`/provinces/${page.provinceCode}${address}/new-version`}
          >
            {t('issue')}
          </Link>
        )
      }
    >
      {versions.length === 0 ? (
        <Card>
          <EmptyState title={t('only')}>{page.mayIssue && t('onlyText')}</EmptyState>
        </Card>
      ) : (
        <>
          <VersionList versions={versions} province={province} />
          {province && <VersionAnswers answers={province.answers} />}
          <FilterBar clearTo={`${address}/versions`}>
            <FilterSelect name="from" label={t('from')} value={String(from)} choices={choices} />
            <FilterSelect name="to" label={t('to')} value={String(to)} choices={choices} />
          </FilterBar>
          {diff && (
            <Card title={t('differs', { from, to })}>
              <div className="stack">
                <LetterDiffList diff={diff.letter} />
                <MeasureDiffs measures={diff.measures} />
                {diff.added.map((each) => (
                  <section key={each.measureNo}>
                    <h3>
                      + {each.measureNo}. {each.title}
                    </h3>
                    <p className="small muted">{t('added')}</p>
                  </section>
                ))}
              </div>
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
