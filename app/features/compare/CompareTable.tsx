import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { difference } from '~/features/overview/core/difference.ts';
import { formatChange } from '~/lib/format.ts';
import { FigureLink } from '~/ui/FigureLink.tsx';
import { MissingText, NotApplicableText, ScoreText } from '~/ui/figures.tsx';
import { LevelBadge } from '~/ui/LevelBadge.tsx';
import { TableBox } from '~/ui/TableBox.tsx';
import { TermMark } from '~/ui/TermMark.tsx';
import { usePick } from '~/ui/use-language.ts';
import { INSTRUMENTS, type Line, scoreOf } from './core/columns.ts';
import type { CompareResult } from './load-compare.server.ts';
import type { Column } from './use-columns.ts';

interface Props {
  columns: readonly Column[];
  result: CompareResult;
}

/** Overall, level, instruments and indicators; every column but the base says how many points it is above or below it. */
export function CompareTable({ columns, result }: Props) {
  const { t } = useTranslation('compare');
  const { t: common } = useTranslation('common');
  const pick = usePick();
  return (
    <TableBox label={t('table.title')}>
      <table className="table compare-table">
        <thead>
          <tr>
            <th scope="col">{t('table.line')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="end wrap">
                <b className="compare-letter">{column.letter}</b>{' '}
                {column.body ? (
                  <Link to={`/agencies/${column.body.agencyCode}?year=${result.fiscalYear}`}>
                    {column.label}
                  </Link>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <ScoreLine
            name={common('overall')}
            line="overall"
            columns={columns}
            fiscalYear={result.fiscalYear}
            isGroup
          />
          <tr>
            <th scope="row">
              {common('level')}{' '}
              <TermMark id="term-level" name={common('level')} fiscalYear={result.fiscalYear} />
            </th>
            {columns.map(({ key, body }) => (
              <td key={key} className="end">
                {body ? <LevelBadge level={body.level} /> : <NotApplicableText why={t('table.ofOne')} />}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              {t('table.rank')}{' '}
              <TermMark id="term-rank" name={t('table.rank')} fiscalYear={result.fiscalYear} />
            </th>
            {columns.map(({ key, body }) => (
              <td key={key} className="end">
                {body ? (
                  (body.rankInProvince ?? <MissingText />)
                ) : (
                  <NotApplicableText why={t('table.ofOne')} />
                )}
              </td>
            ))}
          </tr>
          {INSTRUMENTS.map((code) => (
            <ScoreLine
              key={code}
              name={common(`instruments.${code}`)}
              line={code}
              columns={columns}
              fiscalYear={result.fiscalYear}
              isGroup
            />
          ))}
          {result.indicators.map(({ number, name }) => (
            <ScoreLine
              key={number}
              name={`${number}. ${pick(name)}`}
              line={number}
              columns={columns}
              fiscalYear={result.fiscalYear}
            />
          ))}
          {result.startYear !== null && (
            <tr>
              <th scope="row">{t('table.start', { year: result.startYear })}</th>
              {columns.map(({ key, body }) => (
                <td key={key} className="end">
                  {body ? <ScoreText value={body.start} /> : <NotApplicableText why={t('table.ofOne')} />}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </TableBox>
  );
}

interface ScoreLineProps {
  name: string;
  line: Line;
  columns: readonly Column[];
  fiscalYear: number;
  isGroup?: boolean;
}

function ScoreLine({ name, line, columns, fiscalYear, isGroup }: ScoreLineProps) {
  const base = columns[0] ? scoreOf(columns[0].scores, line) : null;
  return (
    <tr className={isGroup ? 'group' : undefined}>
      <th scope="row">
        {name}{' '}
        <TermMark
          id={line === 'overall' ? 'term-overall' : String(line)}
          name={name}
          fiscalYear={fiscalYear}
        />
      </th>
      {columns.map((column, at) => {
        const score = scoreOf(column.scores, line);
        return (
          <td key={column.key} className="end">
            <FigureLink
              of={{ agencyCode: column.body?.agencyCode ?? '', fiscalYear, node: String(line) }}
              name={`${name} ${column.label}`}
              value={column.body ? score : null}
            >
              <ScoreText value={score} />
            </FigureLink>
            {at > 0 && <Difference value={difference(score, base)} letter={columns[0]?.letter ?? ''} />}
          </td>
        );
      })}
    </tr>
  );
}

/** Points above or below the base: a sign and the figure, and words for those who hear it. */
function Difference({ value, letter }: { value: number | null; letter: string }) {
  const { t } = useTranslation('compare');
  if (value === null) return null;
  const kind = value === 0 ? 'same' : value > 0 ? 'up' : 'down';
  return (
    <div className={`small change change-${kind}`}>
      <span aria-hidden="true">{SIGNS[kind]} </span>
      <span className="visually-hidden">{t(`difference.${kind}`, { letter })} </span>
      {formatChange(value)}
    </div>
  );
}

const SIGNS = { up: '▲', down: '▼', same: '■' } as const;
