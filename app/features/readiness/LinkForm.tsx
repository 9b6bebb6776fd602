import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { AddressFault } from './core/link-address.ts';
import type { LinkTexts, TypedLink } from './core/link-form.ts';
import type { ReadinessItem } from './load-readiness.server.ts';

export interface Refused {
  typed: TypedLink;
  result:
    | { kind: 'fault'; fault: AddressFault }
    | { kind: 'conflict'; present: (LinkTexts & { version: number }) | null };
}

interface Props {
  item: ReadinessItem;
  fiscalYear: number;
  refused: Refused | null;
}

/** Link, unit and note of one item; after a refusal with what was typed, beside what somebody else saved. */
export function LinkForm({ item, fiscalYear, refused }: Props) {
  const { t } = useTranslation('readiness');
  const lang = useLanguage();
  const { link, code } = item;
  const present = refused?.result.kind === 'conflict' ? refused.result.present : link;
  const shown = refused?.typed ?? link;
  return (
    <details open={refused !== null}>
      <summary className="small">{t(link?.url ? 'edit' : 'add')}</summary>
      <Form method="post" className="readiness-inner" preventScrollReset>
        {refused && (
          <Notice kind="error" title={t('notSaved', { item: code })}>
            {refused.result.kind === 'conflict' && (
              <>
                <p>{t('conflict', { item: code })}</p>
                <BothVersions
                  rows={[
                    { label: t('url'), present: present?.url, yours: refused.typed.url },
                    {
                      label: t('unit'),
                      present: present?.responsibleUnit,
                      yours: refused.typed.responsibleUnit,
                    },
                    { label: t('note'), present: present?.note, yours: refused.typed.note },
                  ]}
                />
              </>
            )}
          </Notice>
        )}
        <input type="hidden" name="year" value={fiscalYear} />
        <input type="hidden" name="item" value={code} />
        <input type="hidden" name="version" value={present?.version ?? 0} />
        <Field
          label={t('url')}
          hint={t('urlHint')}
          error={refused?.result.kind === 'fault' ? t(`reasons.${refused.result.fault}`) : null}
        >
          <input
            type="text"
            name="url"
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={shown?.url ?? ''}
          />
        </Field>
        <div className="form-grid">
          <Field label={t('unit')} plain>
            <input type="text" name="unit" maxLength={200} defaultValue={shown?.responsibleUnit ?? ''} />
          </Field>
          <Field label={t('note')} plain>
            <input type="text" name="note" maxLength={2000} defaultValue={shown?.note ?? ''} />
          </Field>
        </div>
        <div className="row readiness-acts">
          <SubmitButton name="intent" value="save" small>
            {t('save')}
          </SubmitButton>
          {link && (
            <span className="muted small">
              {t('savedBy', { at: formatMoment(link.updatedAt, lang), office: link.updatedByOffice ?? '–' })}
            </span>
          )}
        </div>
      </Form>
    </details>
  );
}
