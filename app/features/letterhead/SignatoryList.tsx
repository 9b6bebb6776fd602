import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import type { LetterheadAnswer } from './act-on-letterhead.server.ts';
import type { ShownSignatory } from './load-letterhead.server.ts';
import { PictureForms } from './PictureForms.tsx';

type Answer = Extract<LetterheadAnswer, { of: 'signatory' }>;

/** The offices that sign, each with its lines, its place and its signature. */
export function SignatoryList(props: {
  signatories: readonly ShownSignatory[];
  mostMegabytes: number;
  answer: LetterheadAnswer | undefined;
}) {
  const { signatories, answer } = props;
  const { t } = useTranslation('letterhead');
  const ownAnswer = (place: string) => (answer?.place === place ? answer : undefined);
  const removed =
    answer?.of === 'signatory' && answer.intent === 'remove' && answer.result.kind === 'done'
      ? answer.result
      : null;
  return (
    <div className="stack">
      {removed && (
        <Notice kind="done">
          <Form method="post" className="row" preventScrollReset>
            <input type="hidden" name="signatoryId" value={removed.signatoryId} />
            <input type="hidden" name="version" value={removed.version} />
            <span>{t('signatory.removed')}</span>
            <SubmitButton name="intent" value="restore" kind="plain" small>
              {t('undo')}
            </SubmitButton>
          </Form>
        </Notice>
      )}
      {signatories.length === 0 && <p className="muted">{t('signatory.none')}</p>}
      {signatories.map((signatory, at) => (
        <details
          key={`${signatory.signatoryId} ${signatory.version}`}
          open={ownAnswer(signatory.signatoryId) !== undefined}
          className="signatory"
        >
          <summary>
            <span lang="th">{signatory.lines.join(' ')}</span>
            {signatory.picture && <span className="small muted"> · {t('signatory.hasPicture')}</span>}
          </summary>
          <div className="stack">
            <LinesForm
              signatory={signatory}
              isFirst={at === 0}
              isLast={at === signatories.length - 1}
              answer={ownAnswer(signatory.signatoryId)}
            />
            <h3>{t('signatory.picture')}</h3>
            <p className="small">{t('signatory.pictureNote')}</p>
            <PictureForms
              picture={signatory.picture}
              signatoryId={signatory.signatoryId}
              name={t('signatory.pictureOf', { office: signatory.lines.join(' ') })}
              mostMegabytes={props.mostMegabytes}
              answer={ownAnswer(signatory.signatoryId)}
            />
          </div>
        </details>
      ))}
      <h3>{t('signatory.add')}</h3>
      <LinesForm key={signatories.length} signatory={null} isFirst isLast answer={ownAnswer('new')} />
    </div>
  );
}

function LinesForm(props: {
  signatory: ShownSignatory | null;
  isFirst: boolean;
  isLast: boolean;
  answer: LetterheadAnswer | undefined;
}) {
  const { signatory } = props;
  const { t } = useTranslation('letterhead');
  const answer: Answer | null = props.answer?.of === 'signatory' ? props.answer : null;
  const result = answer?.result;
  const isUnsaved = result?.kind === 'wrong' || result?.kind === 'conflict';
  return (
    <Form method="post" className="stack" preventScrollReset>
      {result?.kind === 'conflict' && (
        <Notice kind="error" title={t('signatory.conflict')}>
          <BothVersions
            rows={[{ label: t('signatory.lines'), present: result.present, yours: answer?.typed }]}
          />
        </Notice>
      )}
      {result?.kind === 'done' && (answer?.intent === 'change' || answer?.intent === 'add') && (
        <Notice kind="done">{t('signatory.kept')}</Notice>
      )}
      <input type="hidden" name="signatoryId" value={signatory?.signatoryId ?? ''} />
      <input type="hidden" name="version" value={signatory?.version ?? 0} />
      <Field
        label={t('signatory.lines')}
        hint={t('signatory.linesHint')}
        error={result?.kind === 'wrong' ? t(`signatory.faults.${result.fault}`, { line: result.line }) : null}
      >
        <textarea
          name="lines"
          rows={3}
          lang="th"
          defaultValue={isUnsaved ? answer?.typed : (signatory?.lines.join('\n') ?? '')}
        />
      </Field>
      <div className="row">
        <SubmitButton
          name="intent"
          value={signatory ? 'change' : 'add'}
          kind={signatory ? 'plain' : 'primary'}
        >
          {t(signatory ? 'signatory.change' : 'signatory.addButton')}
        </SubmitButton>
        {signatory && !props.isFirst && (
          <SubmitButton name="intent" value="up" kind="plain">
            {t('signatory.up')}
          </SubmitButton>
        )}
        {signatory && !props.isLast && (
          <SubmitButton name="intent" value="down" kind="plain">
            {t('signatory.down')}
          </SubmitButton>
        )}
        {signatory && (
          <SubmitButton name="intent" value="remove" kind="plain">
            {t('signatory.remove')}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
