import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Page.tsx';
import { type EnclosureFile, EnclosureList } from './EnclosureList.tsx';

/** What comes with the letter; nothing where nothing does and nothing can be added. */
export function EnclosureCard(props: {
  files: readonly EnclosureFile[];
  circularId: string;
  mayChange: boolean;
}) {
  const { t } = useTranslation('circulars');
  const { files, circularId, mayChange } = props;
  if (files.length === 0 && !mayChange) return null;
  return (
    <Card title={t('enclosures.title')}>
      <div className="stack">
        {files.length > 0 ? <EnclosureList files={files} /> : <p className="muted">{t('enclosures.none')}</p>}
        {mayChange && (
          <div className="row">
            <Link className="button" to={`/circulars/${circularId}/files`}>
              {t('enclosures.change')}
            </Link>
          </div>
        )}
      </div>
    </Card>
  );
}
