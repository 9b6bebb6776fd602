import { Form, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/lib/format.ts';
import { BothVersions } from '~/ui/BothVersions.tsx';
import { SubmitButton } from '~/ui/forms.tsx';
import { Notice } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { useLanguage } from '~/ui/use-language.ts';
import type { Model } from './core/model.ts';
import { ScenarioComparison } from './ScenarioComparison.tsx';
import type { Scenario } from './ScenarioRepository.server.ts';
import { StateFields } from './StateFields.tsx';
import type { actOnScenario } from './scenario-acts.server.ts';
import type { WhatIf } from './use-what-if.ts';
import { MOST_COMPARED, readScenarioIds, whatIfSearch } from './what-if-search-params.ts';

const COMPARE_FORM = 'compare-scenarios';

interface Props {
  scenarios: readonly Scenario[];
  canWrite: boolean;
  model: Model;
  names: Readonly<Record<string, string>>;
  whatIf: WhatIf;
}

/** What was saved of this year: opened, renamed, replaced, deleted, and up to four side by side. */
export function ScenarioCard({ scenarios, canWrite, model, names, whatIf }: Props) {
  const { t } = useTranslation('whatIf');
  const asked = readScenarioIds(whatIf.state.compare);
  const compared = scenarios.filter(({ scenarioId }) => asked.includes(scenarioId));
  const chosen = compared.map(({ scenarioId }) => scenarioId);
  return (
    <Card title={t('scenarios.title')} note={t(canWrite ? 'scenarios.note' : 'scenarios.noteRead')}>
      <div className="stack">
        <Answer />
        {canWrite && (
          <Form method="post" className="filter-bar" preventScrollReset>
            <ScenarioFields whatIf={whatIf} />
            <input type="hidden" name="fiscalYear" value={model.fiscalYear} />
            <label className="field">
              <span className="field-label">{t('scenarios.name')}</span>
              <input type="text" name="name" maxLength={80} required />
            </label>
            <SubmitButton name="intent" value="save">
              {t('scenarios.save')}
            </SubmitButton>
          </Form>
        )}
        {scenarios.length === 0 && <p className="muted">{t('scenarios.none')}</p>}
        <ul className="list-plain list-lines">
          {scenarios.map((scenario) => (
            <ScenarioLine
              key={`${scenario.scenarioId}${scenario.version}`}
              scenario={scenario}
              fiscalYear={model.fiscalYear}
              canWrite={canWrite}
              whatIf={whatIf}
              isChosen={chosen.includes(scenario.scenarioId)}
              canChoose={compared.length < MOST_COMPARED}
              onChoose={(isChosen) =>
                whatIf.compare([
                  ...chosen.filter((id) => id !== scenario.scenarioId),
                  ...(isChosen ? [scenario.scenarioId] : []),
                ])
              }
            />
          ))}
        </ul>
        {scenarios.length > 1 && (
          <form id={COMPARE_FORM} className="only-without-js">
            <StateFields whatIf={whatIf} names={['year', 'set', 'lock', 'cap', 'price', 'goal']} />
            <button type="submit" className="button button-small">
              {t('scenarios.compareChosen')}
            </button>
          </form>
        )}
        {compared.length > 0 && <ScenarioComparison model={model} names={names} scenarios={compared} />}
      </div>
    </Card>
  );
}

function ScenarioLine(props: {
  scenario: Scenario;
  fiscalYear: number;
  canWrite: boolean;
  whatIf: WhatIf;
  isChosen: boolean;
  canChoose: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { scenario, canWrite, whatIf, isChosen } = props;
  const { t } = useTranslation('whatIf');
  const lang = useLanguage();
  const { name, state } = scenario;
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          name="compare"
          value={scenario.scenarioId}
          form={COMPARE_FORM}
          checked={isChosen}
          disabled={!isChosen && !props.canChoose}
          onChange={(event) => props.onChoose(event.target.checked)}
        />
        <span>
          <strong>{name}</strong>{' '}
          <span className="small muted">
            {scenario.createdByOffice} · {formatMoment(scenario.updatedAt, lang)}
            <span className="visually-hidden"> {t('scenarios.compare')}</span>
          </span>
        </span>
      </label>
      <div className="what-if-buttons">
        <a
          className="button button-small"
          href={whatIfSearch.toSearch({ year: props.fiscalYear, ...state })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            whatIf.change({ ...state }, '');
          }}
        >
          {t('scenarios.open')}
          <span className="visually-hidden"> {name}</span>
        </a>
        {canWrite && (
          <>
            <Form method="post" preventScrollReset>
              <Key scenario={scenario} />
              <ScenarioFields whatIf={whatIf} />
              <input type="hidden" name="name" value={name} />
              <SubmitButton name="intent" value="change" kind="plain" small>
                {t('scenarios.replace')}
              </SubmitButton>
            </Form>
            <details className="menu">
              <summary className="button button-small">{t('scenarios.rename')}</summary>
              <Form method="post" className="menu-panel" preventScrollReset>
                <Key scenario={scenario} />
                <input
                  type="text"
                  name="name"
                  defaultValue={name}
                  maxLength={80}
                  required
                  aria-label={t('scenarios.name')}
                />
                <SubmitButton name="intent" value="rename" small>
                  {t('scenarios.rename')}
                </SubmitButton>
              </Form>
            </details>
            <Form method="post" preventScrollReset>
              <Key scenario={scenario} />
              <SubmitButton name="intent" value="delete" kind="danger" small>
                {t('scenarios.delete')}
              </SubmitButton>
            </Form>
          </>
        )}
      </div>
    </li>
  );
}

function Key({ scenario }: { scenario: { scenarioId: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="scenarioId" value={scenario.scenarioId} />
      <input type="hidden" name="version" value={scenario.version} />
    </>
  );
}

function ScenarioFields({ whatIf }: { whatIf: WhatIf }) {
  return (['set', 'lock', 'cap', 'price'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={String(whatIf.state[name])} />
  ));
}

/** What became of the last act: undone where it was a deletion, both versions where somebody was faster. */
function Answer() {
  const { t } = useTranslation('whatIf');
  const answer = useActionData<typeof actOnScenario>();
  if (!answer) return null;
  if (answer.kind === 'no_name') return <Notice kind="error">{t('scenarios.noName')}</Notice>;
  if (answer.kind === 'conflict') {
    const { present, typed, act } = answer;
    return (
      <Notice kind="warn" title={t('scenarios.conflict')}>
        <p>{t(present.deletedAt ? 'scenarios.conflictDeleted' : 'scenarios.conflictText')}</p>
        {(act === 'change' || act === 'rename') && (
          <BothVersions
            rows={[
              { label: t('scenarios.name'), present: present.name, yours: typed.name },
              ...(act === 'change'
                ? [{ label: t('moves.title'), present: present.state.set, yours: typed.state.set }]
                : []),
            ]}
          />
        )}
      </Notice>
    );
  }
  return (
    <Notice kind="done">
      {t(`scenarios.done.${answer.kind}`, { name: answer.name })}
      {answer.kind === 'deleted' && (
        <Form method="post" preventScrollReset>
          <Key scenario={answer} />
          <SubmitButton name="intent" value="restore" kind="plain" small>
            {t('scenarios.restore')}
          </SubmitButton>
        </Form>
      )}
    </Notice>
  );
}
