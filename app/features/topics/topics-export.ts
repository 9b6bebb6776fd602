import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import type { CsvCell } from '~/lib/csv.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { weakestItem } from './core/answers.ts';
import { hasGap, hasVoice } from './core/asked.ts';
import { itemsWithFigures } from './core/items-with-figures.ts';
import { VOICES } from './core/topic-items.ts';
import { loadTopics } from './load-topics.server.ts';

/** `/provinces/:code/topics.csv` and `.xlsx`: a row a topic with its three means and all that the page tells of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, frame, result } = await loadTopics(args);
  if (!frame || !result) throw notFound();
  const { lang } = args.context;
  const t = translator(lang).getFixedT(null, 'topics');
  const common = translator(lang).getFixedT(null, 'common');
  const counts = [
    t('export.assessed'),
    t('export.full'),
    t('export.compared'),
    t('table.up'),
    t('table.down'),
  ];
  return sendTable(args, {
    province,
    subject: 'topics',
    title: t('index'),
    fiscalYear: frame.fiscalYear,
    filter: { ...search, year: frame.fiscalYear },
    about: scopeWords(search, frame.choices, common as unknown as (key: string) => string),
    head: [
      t('export.number'),
      t('topic'),
      ...VOICES.flatMap((voice) => [
        t(`voices.${voice}.short`),
        ...counts.map((label) => `${voice.toUpperCase()} ${label}`),
      ]),
      t('table.gap'),
      t('table.weakest'),
      t('export.weakestLabel'),
      t('export.weakestMean'),
      t('export.library'),
      t('export.circulated'),
    ],
    rows: result.topics.map((topic) => {
      const row = result.rows.find((each) => each.topic === topic.key);
      const weakest = weakestItem(itemsWithFigures(topic.items, result.items));
      const measures = result.counts.find(({ number }) => number === topic.number);
      return [
        topic.number,
        topic.name[lang],
        ...VOICES.flatMap((voice): CsvCell[] => {
          const figures = row?.[voice];
          if (!hasVoice(topic, voice))
            return [common('notApplicable'), ...counts.map(() => common('notApplicable'))];
          return [
            figures?.mean,
            figures?.assessed,
            figures?.full,
            figures?.compared,
            figures?.improved,
            figures?.fell,
          ].map((figure) => figure ?? null);
        }),
        hasGap(topic) ? (row?.gap ?? null) : common('notApplicable'),
        weakest?.code ?? null,
        weakest?.label[lang] ?? null,
        weakest?.mean ?? null,
        measures?.library ?? 0,
        measures?.circulated ?? 0,
      ];
    }),
  });
}
