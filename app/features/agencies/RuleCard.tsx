import { useTranslation } from 'react-i18next';
import { MissingText, NotApplicableText } from '~/ui/figures.tsx';
import { LevelBadge, useLevelName } from '~/ui/LevelBadge.tsx';
import { UnverifiedMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import type { LevelRule, ShownGate } from './core/level-rule.ts';
import { Explained, ExplainedWords } from './Explained.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import type { ResultView } from './ResultSections.tsx';
import { useNodeTitle } from './use-node-title.ts';
import { useWhy } from './use-why.ts';

/** Which rule gave the level: every condition of every level met or not met, and why it is not one better. */
export function RuleCard({ rule, result }: { rule: LevelRule; result: ResultView }) {
  const { t } = useTranslation('agencies');
  const why = useWhy(result.names);
  const titleOf = useNodeTitle(result.names);
  const { target } = rule;
  return (
    <Card title={t('rule.title')} aside={!rule.mark.verified && <UnverifiedMark source={rule.mark.source} />}>
      <p className="rule-why">{why(rule.why)}</p>
      <FindingNotes findings={result.findings} node="overall" names={result.names} />
      {rule.gateNodes.length > 0 && <RuleTable rule={rule} titleOf={titleOf} result={result} />}
      {rule.usesMergedEit && <p className="small muted">{t('rule.mergedEit')}</p>}
      <ExplainedWords words={['level', 'target', 'eit_parts']} result={result} />
      {target && (
        <>
          <h3 className="rule-target">
            {t('rule.targetTitle')} {!target.mark.verified && <UnverifiedMark source={target.mark.source} />}
          </h3>
          <ul className="gate-list">
            {target.gates.map((gate) => (
              <li key={gate.node}>
                {titleOf(gate.node)} {gate.score ?? <MissingText />} <GateMark gate={gate} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function RuleTable(props: { rule: LevelRule; titleOf: (node: string) => string; result: ResultView }) {
  const { rule, titleOf, result } = props;
  const { t } = useTranslation('agencies');
  const levelName = useLevelName();
  const gateOf = (gates: readonly ShownGate[], node: string) => gates.find((gate) => gate.node === node);
  const scoreOf = (node: string) =>
    rule.steps.map((step) => gateOf(step.gates, node)).find((gate) => gate?.score)?.score ?? <MissingText />;
  return (
    <TableBox className="rule-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('rule.level')}</th>
            {rule.gateNodes.map((node) => (
              <th key={node} scope="col" className="end">
                {titleOf(node)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="group">
            <th scope="row">{t('rule.score')}</th>
            {rule.gateNodes.map((node) => (
              <td key={node} className="end">
                {scoreOf(node)}
              </td>
            ))}
          </tr>
          {rule.steps.map((step) => (
            <tr key={step.key} className={step.isOwn ? 'rule-own' : undefined}>
              <th scope="row">
                <LevelBadge level={step.key} />{' '}
                <Explained id={`level-${step.key}`} name={levelName(step.key)} result={result} />{' '}
                {step.isOwn && <span className="small nowrap">◀ {t('rule.own')}</span>}
              </th>
              {rule.gateNodes.map((node) => {
                const gate = gateOf(step.gates, node);
                return (
                  <td key={node} className="end">
                    {gate ? <GateMark gate={gate} /> : <NotApplicableText why={t('rule.notAsked')} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

const SIGNS = { met: '✓', notMet: '✗', unknown: '?' } as const;

function GateMark({ gate }: { gate: ShownGate }) {
  const { t } = useTranslation('agencies');
  const state = gate.met === null ? 'unknown' : gate.met ? 'met' : 'notMet';
  return (
    <span className={`gate gate-${state}`}>
      {t('rule.needs', { points: gate.needed })} <span aria-hidden="true">{SIGNS[state]}</span>
      <span className="visually-hidden">{t(`rule.${state}`)}</span>
    </span>
  );
}
