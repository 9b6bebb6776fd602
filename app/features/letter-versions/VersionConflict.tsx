import { useTranslation } from 'react-i18next';
import { TIMEFRAME_KINDS } from '~/features/measures/core/timeframe.ts';
import { formatDate } from '~/lib/format.ts';
import type { MeasureText } from '~/lib/measure-text.ts';
import { BothVersions, type VersionRow } from '~/ui/BothVersions.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import { DUE_FIELDS, type InForce, type VersionForm } from './core/version-form.ts';

interface Props {
  /** The letter as somebody else issued it meanwhile. */
  present: InForce;
  typed: Pick<VersionForm, 'subject' | 'body' | (typeof DUE_FIELDS)[number] | 'measures'>;
}

/** What somebody else issued beside what this person typed, field by field, where the two differ. */
export function VersionConflict({ present, typed }: Props) {
  const { t } = useTranslation('circulars');
  const { t: versions } = useTranslation('letterVersions');
  const { t: measures } = useTranslation('measures');
  const lang = useLanguage();
  const timeframeOf = ({ timeframeKind, timeframeText }: MeasureText) => {
    const kind = TIMEFRAME_KINDS.find((each) => each === timeframeKind);
    return [kind && measures(`timeframes.${kind}`), timeframeText].filter(Boolean).join(' ');
  };
  const textRows = (no: number, one: MeasureText | undefined, two: MeasureText | undefined): VersionRow[] => {
    const row = (name: string, read: (text: MeasureText) => string): VersionRow => ({
      label: `${versions('answers.measure')} ${no} · ${name}`,
      present: one ? read(one) : versions('conflict.dropped'),
      yours: two ? read(two) : versions('conflict.dropped'),
    });
    return [
      row(measures('fields.title'), ({ title }) => title),
      row(measures('fields.steps'), ({ steps }) => steps.join('\n')),
      row(measures('responsible'), ({ responsiblePattern }) => responsiblePattern),
      row(measures('timeframe'), timeframeOf),
      row(measures('followUp'), ({ followUp }) => followUp),
    ];
  };
  return (
    <BothVersions
      rows={[
        { label: t('subject'), present: present.subject, yours: typed.subject },
        { label: t('fields.body'), present: present.body, yours: typed.body },
        ...DUE_FIELDS.map((field) => ({
          label: t(`fields.${field}`),
          present: present[field] && formatDate(present[field], lang),
          yours: typed[field] && formatDate(typed[field], lang),
        })),
        ...typed.measures.flatMap(({ measureNo, isRemoved, text }) =>
          textRows(
            measureNo,
            present.measures.find((each) => each.measureNo === measureNo),
            isRemoved ? undefined : text,
          ),
        ),
      ]}
    />
  );
}
