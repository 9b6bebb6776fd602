import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { fillPlaces } from '~/lib/place-text.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { WordingFault } from './core/wording.ts';
import type { loadWordings, WordingAnswer } from './wording-acts.server.ts';

type Shown = Awaited<ReturnType<typeof loadWordings>>['wordings'][number];

/** One standing text: what it is now, how it will read, and the way back to the product's own. */
export function WordingCard(props: { wording: Shown; provinceName: string; answer: WordingAnswer | null }) {
  const { wording, provinceName, answer } = props;
  const { t } = useTranslation('documents');
  const lang = useLanguage();
  const faultOf = ({ kind, line, column, text: found }: WordingFault) =>
    t(`wording.faults.${kind}`, { line, column, text: found });
  const error =
    answer?.kind === 'faults'
      ? answer.faults.map(faultOf).join(' · ')
      : answer?.kind === 'empty'
        ? t('wording.faults.empty')
        : null;
  const typed = answer && 'text' in answer ? answer.text : wording.text;
  const [text, setText] = useState(typed);
  const name = t(`wording.keys.${wording.key.replace('.', '_')}` as 'wording.keys.letter_office');
  const isOwn = wording.version > 0;
  // Years only to show how it reads; documents fill in their own.
  const places = {
    province: provinceName,
    agency: t('wording.exampleAgency'),
    year: '2569',
    nextYear: '2570',
  };
  return (
    <Card title={name}>
      {answer && <Answer answer={answer} wording={wording} />}
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="key" value={wording.key} />
        <input type="hidden" name="version" value={wording.version} />
        <Field
          label={t('wording.text')}
          hint={
            wording.places.length > 0
              ? t('wording.places', { places: wording.places.map((place) => `{{${place}}}`).join(' ') })
              : t('wording.noPlaces')
          }
          error={error}
        >
          <textarea
            name="text"
            rows={3}
            lang="th"
            maxLength={8000}
            defaultValue={typed}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <p className="small">
          <strong>{t('wording.preview')}</strong>{' '}
          <span lang="th" style={{ whiteSpace: 'pre-line' }}>
            {fillPlaces(text, places)}
          </span>
        </p>
        <p className="small muted">
          {isOwn
            ? t('wording.own', {
                office: wording.updatedByOffice ?? '–',
                at: formatMoment(wording.updatedAt, lang),
              })
            : t('wording.standard')}
        </p>
        <div className="row">
          <SubmitButton name="intent" value="keep">
            {t('wording.keep')}
          </SubmitButton>
          {isOwn && (
            <SubmitButton name="intent" value="restore" kind="plain">
              {t('wording.restore')}
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  );
}

/** What came of the last act on this text. */
function Answer({ answer, wording }: { answer: WordingAnswer; wording: Shown }) {
  const { t } = useTranslation('documents');
  if (answer.kind === 'kept') return <Notice kind="done">{t('wording.kept')}</Notice>;
  if (answer.kind === 'restored')
    return (
      <Notice kind="done">
        {t('wording.restored')}
        <Form method="post" preventScrollReset>
          <input type="hidden" name="key" value={wording.key} />
          <input type="hidden" name="version" value={wording.version} />
          <input type="hidden" name="text" value={answer.undo} />
          <SubmitButton name="intent" value="keep" kind="plain" small>
            {t('wording.undo')}
          </SubmitButton>
        </Form>
      </Notice>
    );
  if (answer.kind !== 'conflict') return null;
  return (
    <Notice kind="error" title={t('wording.conflict')}>
      <BothVersions rows={[{ label: t('wording.text'), present: answer.present, yours: answer.text }]} />
    </Notice>
  );
}
