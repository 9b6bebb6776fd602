import { Form, useSubmit } from '@remix-run/react';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptOf } from '~/features/files/core/file-kind.ts';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { evidenceProblem } from './core/evidence-problem.ts';
import type { Evidence } from './EvidenceRepository.server.ts';
import type { RowPageData } from './load-report.server.ts';

const MEGABYTE = 1024 * 1024;

interface Props {
  page: RowPageData;
  /** Why the last file was not taken, from the address. */
  problem: string | null;
  linkError: boolean;
}

/** What shows that the row is true: files, photos from the phone's camera, links. */
export function EvidenceCard({ page, problem, linkError }: Props) {
  const { t } = useTranslation('reports');
  const known = evidenceProblem(problem);
  const most = Math.floor(page.mostFileBytes / MEGABYTE);
  return (
    <Card title={t('evidence')} id="evidence">
      {known && <Notice kind="error">{t(`fileProblems.${known}`, { most })}</Notice>}
      {page.evidence.length === 0 ? (
        <p className="muted">{t('noEvidence')}</p>
      ) : (
        <Pieces
          pieces={page.evidence}
          act={page.mayWrite ? (piece) => <RemoveButton evidenceId={piece.evidenceId} /> : undefined}
        />
      )}
      {page.mayWrite && (
        <>
          <Upload page={page} most={most} />
          <Form method="post" className="report-link" action="#evidence">
            <input type="hidden" name="intent" value="link" />
            <Field label={t('link')} hint={t('linkHint')} error={linkError ? t('badLink') : null}>
              <input type="url" name="url" inputMode="url" placeholder="https://" required />
            </Field>
            <Field label={t('linkLabel')}>
              <input type="text" name="label" maxLength={200} />
            </Field>
            <SubmitButton kind="plain">{t('addLink')}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}

/** Files and links in a list; a file is always a download. */
export function Pieces({
  pieces,
  act,
}: {
  pieces: readonly Evidence[];
  act?: ((piece: Evidence) => ReactNode) | undefined;
}) {
  const { t } = useTranslation('reports');
  return (
    <ul className="list-plain report-pieces">
      {pieces.map((piece) => (
        <li key={piece.evidenceId} className="row">
          {piece.fileId ? (
            <span>
              <a href={`/files/${piece.fileId}`} download>
                {piece.fileName}
              </a>{' '}
              <span className="muted small nowrap">{sizeInWords(piece.size ?? 0)}</span>{' '}
              {piece.scan === 'waiting' && <span className="badge badge-draft">{t('notScanned')}</span>}
            </span>
          ) : (
            <a href={piece.url ?? ''} target="_blank" rel="noreferrer noopener">
              {piece.label || piece.url} ↗
            </a>
          )}
          {act?.(piece)}
        </li>
      ))}
    </ul>
  );
}

function RemoveButton({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation('reports');
  return (
    <Form method="post" action="#evidence">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <SubmitButton kind="plain" small>
        {t('removeEvidence')}
      </SubmitButton>
    </Form>
  );
}

function Upload({ page, most }: { page: RowPageData; most: number }) {
  const { t } = useTranslation('reports');
  const submit = useSubmit();
  const [tooLarge, setTooLarge] = useState(false);
  const { key, row } = page;
  const place = `/agencies/${key.agencyCode}/reports/${key.fiscalYear}/${key.round}/rows/${row.rowNo}/files`;
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    setTooLarge(file !== undefined && file.size > page.mostFileBytes);
    if (!file || file.size > page.mostFileBytes) return;
    submit(event.target.form);
  };
  const input = (label: string, camera: boolean) => (
    <Form method="post" encType="multipart/form-data" action={place} preventScrollReset>
      <label className="button report-file">
        {label}
        <input
          type="file"
          name="file"
          required
          accept={camera ? 'image/*' : acceptOf('report_evidence')}
          capture={camera ? 'environment' : undefined}
          onChange={send}
        />
      </label>
      <noscript>
        <SubmitButton kind="plain">{t('upload')}</SubmitButton>
      </noscript>
    </Form>
  );
  return (
    <div className="stack">
      <div className="report-upload">
        {input(t('takePhoto'), true)}
        {input(t('chooseFile'), false)}
      </div>
      <p className="muted small">{t('fileHint', { most })}</p>
      {tooLarge && <Notice kind="error">{t('fileProblems.too_large', { most })}</Notice>}
    </div>
  );
}

function sizeInWords(bytes: number): string {
  return bytes >= MEGABYTE
    ? `${(bytes / MEGABYTE).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
