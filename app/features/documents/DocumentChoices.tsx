import { useTranslation } from 'react-i18next';
import { FilterBar, FilterSelect, YearSelect } from '~/ui/FilterBar.tsx';
import type { Offered, Question } from './core/kind.ts';
import { type DocumentAsked, documentSearch } from './document-search-params.ts';

/** What can be chosen for the document: year, digits and the questions of its kind. */
export function DocumentChoices(props: {
  search: DocumentAsked;
  kind: { questions: Question[]; digits: 'thai' | 'arabic' };
  years: readonly number[];
  fiscalYear: number | null;
  choices: Partial<Record<Question, Offered[]>>;
}) {
  const { search, kind, years, fiscalYear, choices } = props;
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation('common');
  const labelOf = (question: Question, { value, label, word }: Offered) => {
    if (word) return t(`choices.${word}`);
    if (question in FIXED || question === 'signature')
      return t(`choices.${question}_${value}` as 'choices.form_a');
    if (question === 'type') return common(`types.${value}` as 'types.tao', { defaultValue: label });
    return question === 'size' ? common(`sizes.${value}` as 'sizes.small', { defaultValue: label }) : label;
  };
  const other = kind.digits === 'thai' ? 'arabic' : 'thai';
  return (
    <FilterBar search={documentSearch}>
      {years.length > 0 && <YearSelect year={fiscalYear ?? search.year ?? years[0] ?? 0} years={years} />}
      {kind.questions.map((question) => {
        const offered = choices[question] ?? fixedChoices(question);
        if (offered.length === 0) return null;
        const isFixed = question in FIXED || question === 'circular';
        return (
          <FilterSelect
            key={question}
            name={question}
            label={t(`questions.${question}`)}
            value={search[question] || (isFixed ? (offered[0]?.value ?? '') : '')}
            all={isFixed ? undefined : t(ALL[question] ?? 'all')}
            choices={offered.map((each) => ({ value: each.value, label: labelOf(question, each) }))}
          />
        );
      })}
      <FilterSelect
        name="digits"
        label={t('questions.digits')}
        value={search.digits === other ? other : ''}
        all={t(`digits.${kind.digits}`)}
        choices={[{ value: other, label: t(`digits.${other}`) }]}
      />
    </FilterBar>
  );
}

const FIXED: Partial<Record<Question, readonly string[]>> = {
  form: ['a', 'b', 'c'],
  round: ['6m', '12m'],
  letter: ['memo', 'external'],
};
/** What stands for no choice, where it is not everything. */
const ALL = { signatory: 'usualSignatory', signature: 'dottedSignature' } as Partial<
  Record<Question, 'usualSignatory' | 'dottedSignature'>
>;

const fixedChoices = (question: Question) => (FIXED[question] ?? []).map((value) => ({ value, label: '' }));
