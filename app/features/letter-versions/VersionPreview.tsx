import { useTranslation } from 'react-i18next';
import type { LetterDiff, MeasureDiff } from '~/lib/diff-pieces.ts';
import { SubmitButton } from '~/ui/forms.tsx';
import { LetterDiffList } from '~/ui/LetterDiffList.tsx';
import { Card } from '~/ui/Page.tsx';
import { MeasureDiffTable } from '~/ui/TextDiff.tsx';

interface Preview {
  letter: LetterDiff;
  added: number;
  measures: { measureNo: number; title: string; isRemoved: boolean; diff: MeasureDiff }[];
  recipients: number;
}

/** What a new version would change, with the one button that issues it. */
export function VersionPreview({ preview, no }: { preview: Preview; no: number }) {
  const { t } = useTranslation('letterVersions');
  return (
    <Card title={t('preview.title', { no })} note={t('preview.note')}>
      <div className="stack">
        <LetterDiffList diff={preview.letter} />
        <MeasureDiffs measures={preview.measures} />
        {preview.added > 0 && <p>+ {t('preview.added', { count: preview.added })}</p>}
        <div>
          <SubmitButton name="intent" value="issue">
            {t('preview.issue', { count: preview.recipients })}
          </SubmitButton>
        </div>
      </div>
    </Card>
  );
}

/** Measures that changed or were dropped, each with its words. */
export function MeasureDiffs({ measures }: { measures: Preview['measures'] }) {
  const { t } = useTranslation('letterVersions');
  return measures.map((each) => (
    <section key={each.measureNo}>
      <h3>
        {each.measureNo}. {each.title}
      </h3>
      {each.isRemoved ? <p>− {t('preview.removed')}</p> : <MeasureDiffTable diff={each.diff} />}
    </section>
  ));
}
