import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { LetterheadAnswer } from './act-on-letterhead.server.ts';
import { type NumberingFault, numberText } from './core/numbering.ts';
import type { LetterheadPage } from './load-letterhead.server.ts';

/** The places of a pattern as they are written in it. */
const NAMED = { number: '{{number}}', prefix: '{{prefix}}', year: '{{year}}' };

/** How letters are numbered, what the next number will be, and the way to the register. */
export function NumberingCard(props: {
  numbering: LetterheadPage['numbering'];
  provinceCode: string;
  answer: LetterheadAnswer | undefined;
}) {
  const { numbering } = props;
  const answer = props.answer?.of === 'numbering' ? props.answer : null;
  const result = answer?.result;
  const typed = result && result.kind !== 'done' ? answer.typed : null;
  const { t } = useTranslation('letterhead');
  const lang = useLanguage();
  const [pattern, setPattern] = useState(typed?.pattern ?? numbering.pattern);
  const [prefix, setPrefix] = useState(typed?.prefix ?? numbering.prefix);
  const said = (faults: readonly NumberingFault[]) =>
    faults
      .map(({ kind, line, column, text }) => t(`numbering.faults.${kind}`, { line, column, text }))
      .join(' · ');
  return (
    <Card title={t('numbering.title')} note={t('numbering.note')}>
      {result?.kind === 'done' && <Notice kind="done">{t('numbering.kept')}</Notice>}
      {result?.kind === 'conflict' && (
        <Notice kind="error" title={t('numbering.conflict')}>
          <BothVersions
            rows={[
              { label: t('numbering.pattern'), present: result.present.pattern, yours: typed?.pattern },
              { label: t('numbering.prefix'), present: result.present.prefix, yours: typed?.prefix },
            ]}
          />
        </Notice>
      )}
      <Form method="post" className="stack" preventScrollReset>
        <input type="hidden" name="version" value={numbering.version} />
        <div className="form-grid">
          <Field
            label={t('numbering.prefix')}
            hint={t('numbering.prefixHint')}
            error={result?.kind === 'faults' ? said(result.prefix) : null}
          >
            <input
              type="text"
              name="prefix"
              defaultValue={prefix}
              onChange={(event) => setPrefix(event.currentTarget.value)}
            />
          </Field>
          <Field
            label={t('numbering.pattern')}
            hint={t('numbering.patternHint', NAMED)}
            error={result?.kind === 'faults' ? said(result.pattern) : null}
          >
            <input
              type="text"
              name="pattern"
              defaultValue={pattern}
              onChange={(event) => setPattern(event.currentTarget.value)}
            />
          </Field>
          <Field
            label={t('numbering.last', { year: numbering.year })}
            hint={t('numbering.lastHint', { last: numbering.last })}
            error={result?.kind === 'faults' && result.last ? t('numbering.faults.not_a_number') : null}
          >
            <input type="text" inputMode="numeric" name="last" defaultValue={typed?.last ?? ''} />
          </Field>
        </div>
        <p>
          {t('numbering.example')}{' '}
          <strong lang="th">{numberText({ pattern, prefix }, numbering.last + 1, numbering.year)}</strong>
        </p>
        <p className="small muted">
          {numbering.version > 0
            ? t('picture.by', {
                office: numbering.updatedByOffice ?? '–',
                at: formatMoment(numbering.updatedAt, lang),
              })
            : t('numbering.unset')}
        </p>
        <div className="row">
          <SubmitButton name="intent" value="numbering">
            {t('numbering.keep')}
          </SubmitButton>
          <Link className="button" to={`/provinces/${props.provinceCode}/letter-register`}>
            {t('register.title')}
          </Link>
        </div>
      </Form>
    </Card>
  );
}
