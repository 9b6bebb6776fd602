import { useTranslation } from 'react-i18next';
import { ABSENT, formatScore } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { MissingText, NotApplicableText } from '~/ui/figures.tsx';
import { UnverifiedMark } from '~/ui/marks.tsx';
import { Card } from '~/ui/Page.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { showExact } from './core/exact.ts';
import type { Formula, FormulaInput } from './core/formula.ts';
import { shareOf } from './core/share.ts';
import type { AgencyFigureData } from './load-agency-figure.server.ts';
import { useFigureTitle } from './use-figure-title.ts';

interface Props {
  data: AgencyFigureData;
  tree: NonNullable<AgencyFigureData['tree']>;
}

/** The formula in words, in numbers, and as a table; each input leads to its own explanation. */
export function FormulaCard({ data, tree }: Props) {
  const { t } = useTranslation('explain');
  const { title, short } = useFigureTitle(data.names);
  const { formula } = tree;
  const aside = data.isRuleVerified ? undefined : <UnverifiedMark source={t('formula.unverified')} />;
  if (formula === null) {
    const isItem = /^[ieo]\d+$/.test(data.figure);
    return (
      <Card title={t('formula.title')}>
        <p className="muted">{t(isItem ? 'formula.none' : 'formula.unknown')}</p>
      </Card>
    );
  }
  const missing = formula.inputs.filter(({ value }) => value === null).map(({ node }) => title(node));
  return (
    <Card
      title={t('formula.title')}
      note={
        formula.kind === 'weighted'
          ? t('formula.weighted', { total: formula.totalWeight })
          : t('formula.mean', { count: formula.inputs.length })
      }
      aside={aside}
    >
      <div className="stack">
        {missing.length < formula.inputs.length && (
          <p className="explain-formula">
            <Expression formula={formula} data={data} name={short(data.figure)} />
          </p>
        )}
        {missing.length > 0 && (
          <p>
            {missing.length === formula.inputs.length
              ? t('formula.allMissing')
              : t('formula.missing', { nodes: missing.join(', ') })}
          </p>
        )}
        <InputTable formula={formula} data={data} />
        <p className="small muted">{t('formula.note')}</p>
      </div>
    </Card>
  );
}

/** `คะแนนรวม = 30% × IIT 96.42 + … = 92.6925 → 92.69` */
function Expression(props: { formula: Formula; data: AgencyFigureData; name: string }) {
  const { formula, name } = props;
  const isWeighted = formula.kind === 'weighted';
  const isPercent = isWeighted && formula.totalWeight === '100';
  return (
    <>
      <b>{name}</b> = {!isPercent && '('}
      {formula.inputs.map((input, at) => (
        <span key={input.node}>
          {at > 0 && ' + '}
          {isWeighted && `${input.weight}${isPercent ? '%' : ''} × `}
          <InputFigure input={input} data={props.data} isNamed={isWeighted} />
        </span>
      ))}
      {!isPercent && `) ÷ ${formula.totalWeight}`}
      {formula.result !== null && (
        <>
          {' '}
          = {showExact(formula.result)} → <b>{formatScore(formula.result)}</b>
        </>
      )}
    </>
  );
}

function InputFigure(props: { input: FormulaInput; data: AgencyFigureData; isNamed: boolean }) {
  const { input, data, isNamed } = props;
  const { title, short } = useFigureTitle(data.names);
  const { agencyCode } = data.agency;
  return (
    <span className="explain-input">
      {isNamed && `${short(input.node)} `}
      <FigureLink
        of={{ agencyCode, fiscalYear: data.year.fiscalYear, node: input.node }}
        name={title(input.node)}
        value={input.value}
      >
        {input.value === null ? ABSENT : showExact(input.value)}
      </FigureLink>
    </span>
  );
}

function InputTable({ formula, data }: { formula: Formula; data: AgencyFigureData }) {
  const { t } = useTranslation('explain');
  const { title } = useFigureTitle(data.names);
  const partOf = (input: FormulaInput) => shareOf(input, formula.totalWeight);
  return (
    <TableBox label={t('formula.title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('formula.input')}</th>
            <th scope="col" className="end">
              {t('formula.weight')}
            </th>
            <th scope="col" className="end">
              {t('formula.value')}
            </th>
            <th scope="col" className="end">
              {t('formula.part')}
            </th>
            <th scope="col">{t('formula.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {formula.inputs.map((input) => {
            const part = partOf(input);
            return (
              <tr key={input.node}>
                <th scope="row" className="name">
                  <FigureLink
                    of={{
                      agencyCode: data.agency.agencyCode,
                      fiscalYear: data.year.fiscalYear,
                      node: input.node,
                    }}
                    name=""
                    value={input.node}
                  >
                    {title(input.node)}
                  </FigureLink>
                </th>
                <td className="end">{input.weight}</td>
                <td className="end num">{input.value === null ? <MissingText /> : showExact(input.value)}</td>
                <td className="end num">{part === null ? <MissingText /> : showExact(part)}</td>
                <td>
                  {input.basis === 'printed_apart' && <span aria-hidden="true">⚠ </span>}
                  {t(`formula.bases.${input.basis}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('formula.total')}</th>
            <td className="end">{formula.totalWeight}</td>
            <td className="end">
              <NotApplicableText />
            </td>
            <td className="end num">
              {formula.result === null ? <MissingText /> : showExact(formula.result)}
            </td>
            <td className="end">
              <NotApplicableText />
            </td>
          </tr>
        </tfoot>
      </table>
    </TableBox>
  );
}
