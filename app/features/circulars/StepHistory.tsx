import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { useLanguage } from '~/ui/use-language.ts';
import type { CircularStep } from './ProcessRepository.server.ts';

/** Who did what to a circular up to its sending, oldest first; nothing where it is not known (published letters). */
export function StepHistory({ steps, isOpen }: { steps: readonly CircularStep[]; isOpen: boolean }) {
  const { t } = useTranslation('circulars');
  const lang = useLanguage();
  if (steps.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{t('process.history')}</summary>
      <ol className="list-plain list-lines">
        {steps.map((step) => (
          <li key={step.stepNo}>
            <strong>{t(`process.acts.${step.act}` as 'process.acts.check')}</strong>{' '}
            <span className="muted small">
              {t('process.by', {
                office: step.byOffice ?? t('process.bySystem'),
                at: formatMoment(step.at, lang),
              })}
            </span>
            {step.comment && <div style={{ whiteSpace: 'pre-line' }}>“{step.comment}”</div>}
          </li>
        ))}
      </ol>
    </details>
  );
}
