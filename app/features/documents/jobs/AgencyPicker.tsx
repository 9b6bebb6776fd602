import { useTranslation } from 'react-i18next';
import type { Mode } from './core/choose-agencies.ts';
import type { Typed } from './read-job-form.ts';

export interface PickerBody {
  agencyCode: string;
  nameTh: string;
  agencyType: string;
  isScored: boolean;
  districtCode: string | null;
  districtNameTh: string | null;
}
export interface PickerCircular {
  circularId: string;
  number: string | null;
  subject: string;
}

/** All, a type, a district, the recipients of a circular, or bodies one by one. Choosing in a list chooses its way too. */
export function AgencyPicker(props: {
  bodies: readonly PickerBody[];
  circulars: readonly PickerCircular[];
  typed: Typed;
}) {
  const { bodies, circulars, typed } = props;
  const { t } = useTranslation('documentJobs');
  const { t: common } = useTranslation('common');
  const mode = typed.mode?.[0] ?? 'scored';
  const districts = new Map(bodies.map(({ districtCode, districtNameTh }) => [districtCode, districtNameTh]));
  const radio = (value: Mode, label: string) => (
    <label className="check">
      <input type="radio" name="mode" value={value} defaultChecked={mode === value} />
      <span>{label}</span>
    </label>
  );
  const list = (way: Mode, name: string, label: string, choices: readonly (readonly [string, string])[]) =>
    choices.length > 0 && (
      <div className="row">
        {radio(way, t(`modes.${way as 'type'}`))}
        <select
          name={name}
          aria-label={label}
          defaultValue={typed[name]?.[0]}
          onChange={(event) => chooseWay(event.target.form, way)}
        >
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    );
  const scored = bodies.filter(({ isScored }) => isScored).length;
  const types = [...new Set(bodies.map(({ agencyType }) => agencyType))];
  return (
    <div className="stack">
      {radio('scored', t('modes.scored', { count: scored }))}
      {bodies.length > scored && radio('everyone', t('modes.everyone', { count: bodies.length }))}
      {list(
        'type',
        'byType',
        t('fields.type'),
        types.map((type) => [type, common(`types.${type}` as 'types.tao', { defaultValue: type })]),
      )}
      {list(
        'district',
        'byDistrict',
        t('fields.district'),
        [...districts].flatMap(([code, name]) => (code ? [[code, name ?? code] as const] : [])),
      )}
      {list(
        'circular',
        'byCircular',
        t('fields.circular'),
        circulars.map(({ circularId, number, subject }) => [
          circularId,
          [number, subject].filter(Boolean).join(' '),
        ]),
      )}
      {radio('chosen', t('modes.chosen'))}
      <details open={mode === 'chosen'}>
        <summary>{t('modes.showAgencies', { count: bodies.length })}</summary>
        <div className="form-grid">
          {bodies.map(({ agencyCode, nameTh }) => (
            <label key={agencyCode} className="check">
              <input
                type="checkbox"
                name="agencies"
                value={agencyCode}
                defaultChecked={typed.agencies?.includes(agencyCode)}
                onChange={(event) => event.target.checked && chooseWay(event.target.form, 'chosen')}
              />
              <span>{nameTh}</span>
            </label>
          ))}
        </div>
      </details>
    </div>
  );
}

function chooseWay(form: HTMLFormElement | null, way: Mode): void {
  const radio = form?.querySelector<HTMLInputElement>(`input[name=mode][value=${way}]`);
  if (radio) radio.checked = true;
}
