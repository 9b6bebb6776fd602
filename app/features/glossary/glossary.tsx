import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { requireActor } from '~/features/tenancy/gate.server.ts';
import { withPublished } from '~/lib/db.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { pickYear } from '~/lib/pick-year.server.ts';
import { searchText } from '~/lib/search-text.ts';
import { FilterBar, YearSelect } from '~/ui/FilterBar.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import type { GlossaryEntry } from './glossary-entries.server.ts';
import { glossaryOf } from './glossary-entries.server.ts';
import { glossarySearch } from './glossary-search-params.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `คำอธิบายคำและข้อ ${data?.fiscalYear ?? ''} — โปร่งใส` },
];

/** `/glossary`: what the indicators, items, levels and words of the pages mean, for everybody who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context });
  const search = glossarySearch.parse(new URL(request.url).searchParams);
  return withPublished(context.db, async (trx) => {
    const years = await SchemeRepository.findAllFiscalYears(trx);
    const fiscalYear = pickYear(search.year, years);
    if (fiscalYear === null) throw notFound();
    const scheme = await SchemeRepository.findByFiscalYear(trx, fiscalYear);
    if (!scheme) throw notFound();
    return { years, fiscalYear, search, entries: glossaryOf(scheme, context.lang) };
  });
}

const ORDER = ['term', 'instrument', 'indicator', 'sub', 'level', 'item'] as const;

export default function Glossary() {
  const { years, fiscalYear, search, entries } = useLoaderData<typeof loader>();
  const { t } = useTranslation('glossary');
  const [typed, setTyped] = useState(search.q);
  const needle = searchText(useDeferredValue(typed));
  const found = entries.filter(({ name, text }) => searchText(`${name} ${text}`).includes(needle));
  return (
    <Page title={t('title', { year: fiscalYear })} lead={t('lead')}>
      <FilterBar search={glossarySearch}>
        <YearSelect year={fiscalYear} years={years} />
        <label className="field">
          <span className="field-label">{t('search')}</span>
          <input
            type="search"
            name="q"
            value={typed}
            placeholder={t('searchHint')}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <span className="muted small" role="status">
          {needle && t('found', { count: found.length })}
        </span>
      </FilterBar>
      {found.length === 0 && <p className="empty">{t('none', { query: typed })}</p>}
      {ORDER.map((kind) => (
        <Entries key={kind} kind={kind} entries={found.filter((entry) => entry.kind === kind)} />
      ))}
      {!entries.some(({ kind }) => kind === 'item') && <p className="muted">{t('noItems')}</p>}
    </Page>
  );
}

function Entries({ kind, entries }: { kind: GlossaryEntry['kind']; entries: readonly GlossaryEntry[] }) {
  const { t } = useTranslation('glossary');
  if (entries.length === 0) return null;
  return (
    <Card title={t(`kinds.${kind}`)}>
      <dl className="glossary">
        {entries.map(({ id, name, text }) => (
          <div key={id} id={`g-${id}`}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
