import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/forms.tsx';

/** A file as the letter names it. */
export interface EnclosureFile {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** The enclosures by name, each a download. */
export function EnclosureList({
  files,
  mayRemove = false,
}: {
  files: readonly EnclosureFile[];
  mayRemove?: boolean;
}) {
  const { t } = useTranslation('circulars');
  return (
    <ol className="list-lines">
      {files.map((file) => (
        <li key={file.fileId}>
          <a href={`/files/${file.fileId}`} download>
            {file.name}
          </a>{' '}
          <span className="muted small">
            {t('enclosures.size', { size: Math.max(1, Math.round(file.size / 1024)) })}
          </span>{' '}
          {mayRemove && (
            <Form method="post" encType="multipart/form-data" style={{ display: 'inline' }}>
              <input type="hidden" name="fileId" value={file.fileId} />
              <SubmitButton name="intent" value="remove" kind="plain" small>
                {t('enclosures.remove')}
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
}
