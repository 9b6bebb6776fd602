import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendTable } from '~/features/exports/send-table.server.ts';
import { notFound } from '~/lib/http.server.ts';
import { translator } from '~/messages/i18n.server.ts';
import { scopeWords } from '~/ui/ScopeFilters.tsx';
import { VOICES } from './core/topic-items.ts';
import { loadTopic } from './load-topic.server.ts';

/** `/provinces/:code/topics/:topicKey/agencies.csv` and `.xlsx`: the agencies on the topic, three sides each. */
export async function loader(args: LoaderFunctionArgs) {
  const { province, search, topicKey, frame, result } = await loadTopic(args);
  if (!frame || !result) throw notFound();
  const { lang } = args.context;
  const t = translator(lang).getFixedT(null, 'topics');
  const common = translator(lang).getFixedT(null, 'common');
  return sendTable(args, {
    province,
    subject: `topic-${topicKey}`,
    title: t('topic'),
    fiscalYear: frame.fiscalYear,
    filter: { ...search, year: frame.fiscalYear, topic: topicKey },
    about: [
      [t('topic'), `${result.topic.number}. ${result.topic.name[lang]}`],
      ...scopeWords(search, frame.choices, common as unknown as (key: string) => string),
    ],
    head: [
      t('export.code'),
      common('agency'),
      common('agencyType'),
      common('district'),
      ...VOICES.flatMap((voice) => [
        t(`voices.${voice}.short`),
        `${voice.toUpperCase()} ${t('export.rank')}`,
        `${voice.toUpperCase()} ${t('ranked.change')}`,
      ]),
    ],
    rows: result.bodies.map((body) => [
      body.agencyCode,
      body.nameTh,
      common(`types.${body.agencyType}` as 'types.tao'),
      body.districtNameTh,
      ...VOICES.flatMap((voice) => [body[voice].score, body[voice].rank, body[voice].change]),
    ]),
  });
}
