import { useFetcher } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '~/ui/use-language.ts';
import type { Entry } from './core/find-entries.ts';
import type { loader } from './palette.ts';

/** The pages at once; bodies and items when `load` has brought them. */
export function useEntries(pages: readonly { to: string; label: string }[], provinceCode: string | null) {
  const fetcher = useFetcher<typeof loader>({ key: 'palette' });
  const { t } = useTranslation('common');
  const pick = usePick();
  const found = fetcher.data;
  const entries = useMemo<Entry[]>(() => {
    const [first] = found?.agencies ?? [];
    const isOfOne = found?.agencies.length === 1;
    return [
      ...pages.map((page) => ({ ...page, kind: 'page' as const, note: '', code: '' })),
      ...(found?.agencies ?? []).map(({ code, nameTh, districtNameTh }) => ({
        to: `/agencies/${code}`,
        kind: 'agency' as const,
        label: nameTh,
        note: districtNameTh ?? '',
        code,
      })),
      ...(found?.items ?? []).map(({ code, indicator, label }) => ({
        to:
          isOfOne || provinceCode === null
            ? `/agencies/${first?.code}#items`
            : `/provinces/${provinceCode}/scorecard?indicator=${indicator}&sort=${code}`,
        kind: 'item' as const,
        label: `${code} ${pick(label)}`,
        note: `${t('indicator')} ${indicator}`,
        code,
      })),
    ];
  }, [pages, found, provinceCode, t, pick]);
  return {
    entries,
    isLoading: fetcher.state !== 'idle',
    load: () => {
      if (found || fetcher.state !== 'idle') return;
      fetcher.load(provinceCode === null ? '/palette' : `/palette?province=${provinceCode}`);
    },
  };
}
