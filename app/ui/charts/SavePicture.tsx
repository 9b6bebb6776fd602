import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import type { PictureForm } from './save-picture.ts';

const FORMS = ['png', 'svg'] as const;

/** Saves the chart beside it as a picture with its caption, legend and source. */
export function SavePicture({ figure }: { figure: RefObject<HTMLElement> }) {
  const { t } = useTranslation('common');
  const [failed, setFailed] = useState(false);
  async function save(form: PictureForm) {
    if (!figure.current) return;
    const caption = figure.current.querySelector('figcaption')?.textContent ?? '';
    const isDemo = document.querySelector('.demo-banner') !== null;
    const source = [document.title, isDemo ? t('demo.mark') : null, todayInThailand()]
      .filter(Boolean)
      .join(' · ');
    try {
      const { savePicture } = await import('./save-picture.ts');
      await savePicture(figure.current, form, { caption, source });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <div className="figure-save small only-with-js">
      <span className="muted">{t('exports.picture')}</span>
      {FORMS.map((form) => (
        <button
          key={form}
          type="button"
          className="link-button"
          aria-label={`${t('exports.picture')} ${form.toUpperCase()}`}
          onClick={() => save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      {failed && <span role="alert">{t('exports.pictureFailed')}</span>}
    </div>
  );
}
