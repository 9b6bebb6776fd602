import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { loadTexts, TextsAnswer } from './text-acts.server.ts';

export type ShownPart = Awaited<ReturnType<typeof loadTexts>>['parts'][number];

/** One part of the document: what is written there, or carried over, and who wrote it. */
export function TextFields(props: {
  part: ShownPart;
  answer: TextsAnswer | null;
  isCarried: boolean;
  isLocked: boolean;
}) {
  const { part, answer, isCarried, isLocked } = props;
  const { t } = useTranslation('documents');
  const lang = useLanguage();
  const [key = '', number] = part.part.split('.');
  const name = t(`texts.parts.${number === undefined ? key : `${key}_of`}` as 'texts.parts.title');
  const typed = answer && 'typed' in answer ? answer.typed[part.part] : undefined;
  const present = answer?.kind === 'conflict' ? answer.present[part.part] : undefined;
  const fault = answer?.kind === 'faults' ? answer.faults[part.part] : undefined;
  const carried = isCarried && part.earlier !== null ? part.earlier : undefined;
  const label = part.at === null ? name : `${name} ${part.at}`;
  return (
    <div className="stack">
      {present !== undefined && typed !== undefined && (
        <Notice kind="error" title={t('texts.conflict')}>
          <BothVersions rows={[{ label, present, yours: typed }]} />
        </Notice>
      )}
      <input type="hidden" name={`version.${part.part}`} value={part.version} />
      <input type="hidden" name={`base.${part.part}`} value={part.text} />
      <Field
        label={label}
        hint={
          typed === undefined && carried !== undefined
            ? t('texts.carriedHere')
            : part.updatedAt
              ? t('texts.writtenBy', {
                  office: part.office ?? '–',
                  at: formatMoment(part.updatedAt, lang),
                })
              : undefined
        }
        error={fault ? t(`texts.faults.${fault}`) : null}
      >
        <textarea
          name={`text.${part.part}`}
          rows={key === 'title' || key === 'office' ? 2 : 4}
          lang="th"
          readOnly={isLocked}
          defaultValue={typed ?? carried ?? part.text}
        />
      </Field>
    </div>
  );
}
