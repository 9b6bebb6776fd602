import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { withFigures } from '~/features/scores/with-figures.server.ts';
import { sameItems } from '~/features/topics/core/same-items.ts';
import { topicItems } from '~/features/topics/core/topic-items.ts';
import * as TopicRepository from '~/features/topics/TopicRepository.server.ts';
import type { Source } from './core/kind.ts';
import type { WeakPoints } from './core/weak-point-tables.ts';

/** Items of the year on which bodies stand below the threshold, as the page of topics counts them. */
export async function readWeakPoints(
  { db, tenant, province }: Source,
  fiscalYear: number,
): Promise<WeakPoints> {
  return withFigures(db, tenant, async (t) => {
    const schemes = await SchemeRepository.findAllByFiscalYears(t.trx, [fiscalYear - 1, fiscalYear]);
    const scheme = schemes.find((each) => each.fiscalYear === fiscalYear);
    if (!scheme) return { threshold: null, items: [] };
    const same = sameItems(
      scheme,
      schemes.find((each) => each.fiscalYear === fiscalYear - 1),
    );
    const items = scheme.topics.list.flatMap(({ key }) => topicItems(scheme, key, same));
    const asked = { fiscalYear, type: '', district: tenant.districtCode ?? '', size: '', items };
    const threshold = scheme.itemThreshold.value;
    const rows = await TopicRepository.findAllItems(t, asked, { threshold, isDemo: province.isDemo });
    // An item may stand under several topics; a share of users is no opinion and has no threshold.
    const opinions = new Map(items.filter(({ isOpinion }) => isOpinion).map((item) => [item.code, item]));
    const topicName = new Map(scheme.topics.list.map(({ key, name }) => [key as string, name.th]));
    return {
      threshold,
      items: [...opinions.values()].flatMap(({ code, label }) => {
        const own = rows.filter((row) => row.code === code);
        const [first] = own;
        if (!first) return [];
        const { mean, min, below, scored } = first;
        const topics = own.map(({ topic }) => topicName.get(topic) ?? topic);
        return [{ code, name: label.th, topics, mean, min, below, scored }];
      }),
    };
  });
}
