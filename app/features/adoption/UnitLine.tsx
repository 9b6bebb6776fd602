import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field, SubmitButton } from '~/ui/forms.tsx';
import type { AgencyUnit } from './UnitRepository.server.ts';

/** A unit with its name to be changed, and taken out of use or back. */
export function UnitLine(props: { unit: AgencyUnit; mayWrite: boolean; error: 'required' | 'taken' | null }) {
  const { unit, mayWrite, error } = props;
  const { t } = useTranslation('adoption');
  const name = (
    <>
      {unit.isRetired ? <s>{unit.name}</s> : unit.name}
      {unit.isRetired && <span className="badge">{t('units.retired')}</span>}
    </>
  );
  if (!mayWrite) return <li>{name}</li>;
  return (
    <li className="spread">
      <details open={error !== null}>
        <summary>{name}</summary>
        <Form method="post" className="stack" preventScrollReset>
          <UnitKey unit={unit} />
          <Field label={t('units.name')} error={error && t(`units.${error}`)}>
            <input type="text" name="name" defaultValue={unit.name} required maxLength={200} />
          </Field>
          <div>
            <SubmitButton name="intent" value="rename" kind="plain" small>
              {t('units.rename')}
            </SubmitButton>
          </div>
        </Form>
      </details>
      <Form method="post" preventScrollReset>
        <UnitKey unit={unit} />
        <SubmitButton name="intent" value={unit.isRetired ? 'restore' : 'retire'} kind="plain" small>
          {t(unit.isRetired ? 'units.restore' : 'units.retire')}
        </SubmitButton>
      </Form>
    </li>
  );
}

function UnitKey({ unit }: { unit: AgencyUnit }) {
  return (
    <>
      <input type="hidden" name="unitId" value={unit.unitId} />
      <input type="hidden" name="version" value={unit.version} />
    </>
  );
}
