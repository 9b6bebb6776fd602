import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { LetterheadAnswer } from './act-on-letterhead.server.ts';
import type { ShownPicture } from './load-letterhead.server.ts';

type PictureAnswer = Extract<LetterheadAnswer, { of: 'picture' }>;

/** The picture of one place: how it looks, putting another, taking it away, and the way back. */
export function PictureForms(props: {
  picture: ShownPicture | null;
  /** Whose signature; '' = the emblem. */
  signatoryId: string;
  name: string;
  mostMegabytes: number;
  answer: LetterheadAnswer | undefined;
}) {
  const { picture, signatoryId, name } = props;
  const answer = props.answer?.of === 'picture' ? props.answer : null;
  const { t } = useTranslation('letterhead');
  const lang = useLanguage();
  const refusal = answer?.result.kind === 'refused' ? answer.result.refusal : null;
  return (
    <div className="stack">
      {answer && <Answer answer={answer} signatoryId={signatoryId} />}
      {picture ? (
        <figure className="own-picture">
          <img src={`data:image/png;base64,${picture.base64}`} alt={name} />
          <figcaption className="small muted">
            {picture.name} ·{' '}
            {t('picture.by', {
              office: picture.uploadedByOffice ?? '–',
              at: formatMoment(picture.uploadedAt, lang),
            })}
          </figcaption>
        </figure>
      ) : (
        <p className="muted">{t(signatoryId ? 'picture.noSignature' : 'picture.noEmblem')}</p>
      )}
      <Form method="post" encType="multipart/form-data" className="stack" preventScrollReset>
        <Hidden signatoryId={signatoryId} seen={picture?.pictureId ?? ''} />
        <Field
          label={t(picture ? 'picture.replace' : 'picture.choose')}
          hint={t('picture.hint', { size: props.mostMegabytes })}
          error={refusal && t(`picture.refused.${refusal}`)}
        >
          <input type="file" name="file" accept="image/png,image/jpeg" />
        </Field>
        <div className="row">
          <SubmitButton name="intent" value="put-picture" kind={picture ? 'plain' : 'primary'}>
            {t('picture.put')}
          </SubmitButton>
          {picture && (
            <SubmitButton name="intent" value="remove-picture" kind="plain">
              {t('picture.remove')}
            </SubmitButton>
          )}
        </div>
      </Form>
    </div>
  );
}

function Answer({ answer, signatoryId }: { answer: PictureAnswer; signatoryId: string }) {
  const { t } = useTranslation('letterhead');
  const { result } = answer;
  if (result.kind === 'conflict') return <Notice kind="error">{t('picture.conflict')}</Notice>;
  if (result.kind !== 'done') return null;
  return (
    <Notice kind="done">
      <Form method="post" className="row" preventScrollReset>
        <Hidden signatoryId={signatoryId} seen={result.now} />
        <input type="hidden" name="back" value={result.undo} />
        <span>{t(result.now === '' ? 'picture.removed' : 'picture.kept')}</span>
        <SubmitButton name="intent" value="restore-picture" kind="plain" small>
          {t('undo')}
        </SubmitButton>
      </Form>
    </Notice>
  );
}

function Hidden({ signatoryId, seen }: { signatoryId: string; seen: string }) {
  return (
    <>
      <input type="hidden" name="signatoryId" value={signatoryId} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
}
