import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Card } from '~/ui/Page.tsx';
import { RELATIONS } from './body-form.ts';
import type { BodyFormProps } from './load-body.server.ts';

/** Bodies that went into this one or came of it. */
export function SuccessionCard({ loaded, typed, errors }: BodyFormProps) {
  const { body, province, successions, others } = loaded;
  const { t } = useTranslation('register');
  const nameOf = (code: string) => others.find((other) => other.code === code)?.nameTh ?? code;
  return (
    <Card title={t('succession.title')} note={t('succession.note')}>
      <div className="stack">
        {successions.length === 0 && <p className="muted">{t('succession.none')}</p>}
        {successions.length > 0 && (
          <ul className="list-plain stack">
            {successions.map(({ predecessorCode, successorCode, kind, from, predecessorEnds }) => {
              const isSuccessor = successorCode === body.agencyCode;
              const other = isSuccessor ? predecessorCode : successorCode;
              return (
                <li key={`${predecessorCode}/${successorCode}`}>
                  <Form method="post" className="row">
                    <span>
                      {t(`succession.relations.${kind}_${isSuccessor ? 'from' : 'into'}`)}{' '}
                      <Link to={`/provinces/${province.provinceCode}/agencies/${other}`}>
                        {nameOf(other)}
                      </Link>{' '}
                      {t('succession.since', { from })}
                      {kind === 'split' && (
                        <> · {t(predecessorEnds ? 'succession.ended' : 'succession.continues')}</>
                      )}
                    </span>
                    <input type="hidden" name="version" value={body.version} />
                    <input type="hidden" name="predecessor" value={predecessorCode} />
                    <input type="hidden" name="successor" value={successorCode} />
                    <SubmitButton name="intent" value="remove-succession" kind="plain" small>
                      {t('succession.remove')}
                    </SubmitButton>
                  </Form>
                </li>
              );
            })}
          </ul>
        )}
        <SuccessionForm loaded={loaded} typed={typed} errors={errors} />
      </div>
    </Card>
  );
}

function SuccessionForm({ loaded, typed, errors }: BodyFormProps) {
  const { body, others, latestYear } = loaded;
  const { t } = useTranslation('register');
  return (
    <Form method="post" className="stack" key={body.version}>
      <input type="hidden" name="version" value={body.version} />
      <Field label={t('succession.relation')} plain>
        <select name="relation" defaultValue={typed.relation ?? RELATIONS[0]}>
          {RELATIONS.map((relation) => (
            <option key={relation} value={relation}>
              {t(`succession.relations.${relation}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('succession.other')} error={errors.other}>
        <select name="other" required defaultValue={typed.other ?? ''}>
          <option value="">{t('succession.choose')}</option>
          {others
            .filter(({ code }) => code !== body.agencyCode)
            .map(({ code, nameTh }) => (
              <option key={code} value={code}>
                {nameTh}
              </option>
            ))}
        </select>
      </Field>
      <Field
        label={t('identity.from')}
        hint={t('identity.fromHint', { year: latestYear })}
        error={errors.from}
      >
        <input
          name="from"
          inputMode="numeric"
          pattern="25[0-9]{2}"
          required
          defaultValue={typed.from ?? latestYear - 1}
        />
      </Field>
      <label className="check">
        <input type="checkbox" name="ends" value="1" defaultChecked={typed.ends === '1'} />{' '}
        {t('succession.ends')}
      </label>
      <div>
        <SubmitButton name="intent" value="succession">
          {t('succession.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
