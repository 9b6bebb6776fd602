import { useTranslation } from 'react-i18next';
import type { AgencyChoice } from './AddresseeRepository.server.ts';
import { TREES } from './core/recipient-rule.ts';
import type { FigureGroup } from './core/weakness-nodes.ts';
import { WeaknessFields } from './WeaknessFields.tsx';

interface Props {
  values: Record<string, string[] | undefined>;
  agencies: readonly AgencyChoice[];
  /** Figures of the basis year by which weak bodies can be found. */
  figures: readonly FigureGroup[];
  basis: { year: number; others: readonly { year: number; to: string }[] };
}

/**
 * Who gets the circular: everyone of a group, whole types, whole districts, the weak, or chosen bodies; nobody until one
 * is chosen. Ticking a box chooses its way too; works without JavaScript, where the form asks for the way.
 */
export function RecipientChoice({ values, agencies, figures, basis }: Props) {
  const { t } = useTranslation('circulars');
  const { t: common } = useTranslation('common');
  const types = countBy(agencies, (agency) => agency.agencyType);
  const trees = countBy(agencies, (agency) => (agency.isScored ? 'scored' : 'regional'));
  const districts = countBy(
    agencies.filter((agency) => agency.districtCode !== null),
    (agency) => agency.districtCode ?? '',
  );
  const districtName = (code: string) =>
    agencies.find((agency) => agency.districtCode === code)?.districtNameTh ?? code;
  const mode = values.mode?.[0] ?? '';
  const radio = (value: string, label: string) => (
    <label className="check">
      <input type="radio" name="mode" value={value} defaultChecked={mode === value} />
      <strong>{label}</strong>
    </label>
  );
  const box = (name: string, value: string, label: string) => (
    <label key={value} className="check">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={values[name]?.includes(value)}
        onChange={(event) => event.target.checked && chooseWay(event.target.form, WAY_OF[name])}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <div className="stack">
      <fieldset className="row">
        <legend className="field-label">{t('modes.trees')}</legend>
        {TREES.map((tree) => box('trees', tree, t(`trees.${tree}`, { count: trees.get(tree) ?? 0 })))}
      </fieldset>
      {radio('all', t('modes.all'))}
      <div>
        {radio('types', t('modes.types'))}
        <div className="form-grid">
          {[...types].map(([type, count]) =>
            box('types', type, `${common(`types.${type}` as 'types.tao')} (${count})`),
          )}
        </div>
      </div>
      {radio('districts', t('modes.districts'))}
      <details open={mode === 'districts'}>
        <summary>{t('modes.showDistricts', { count: districts.size })}</summary>
        <div className="form-grid">
          {[...districts].map(([code, count]) => box('districts', code, `${districtName(code)} (${count})`))}
        </div>
      </details>
      {radio('weakness', t('modes.weakness'))}
      <details open={mode === 'weakness'}>
        <summary>{t('weakness.year', { year: basis.year })}</summary>
        <WeaknessFields
          values={values}
          figures={figures}
          basis={basis}
          onChoose={(form) => chooseWay(form, 'weakness')}
        />
      </details>
      {radio('chosen', t('modes.chosen'))}
      <details open={mode === 'chosen'}>
        <summary>{t('modes.showAgencies', { count: agencies.length })}</summary>
        <div className="form-grid">
          {agencies.map((agency) => box('agencies', agency.agencyCode, agency.nameTh))}
        </div>
      </details>
    </div>
  );
}

const WAY_OF: Record<string, string> = { types: 'types', districts: 'districts', agencies: 'chosen' };

function chooseWay(form: HTMLFormElement | null, way: string | undefined): void {
  if (way === undefined) return;
  const radio = form?.querySelector<HTMLInputElement>(`input[name=mode][value=${way}]`);
  if (radio) radio.checked = true;
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
