import { cellOf, type GridRow, placeOf } from './grid.ts';
import type { MeasureRecord } from './import-record.ts';
import { itemCodesOf } from './item-codes.ts';
import { listOf, numberAhead } from './lists.ts';
import { figureInText, normaliseFigure } from './normalise-figure.ts';
import { withoutPersons } from './person-names.ts';
import { splitRow } from './split-row.ts';
import { type Found, fieldColumn, kindColumn, nothing, problem, type TableContext } from './table-context.ts';
import { tidy } from './thai-text.ts';

const FIELDS = [
  'topic',
  'item',
  'finding',
  'measure',
  'steps',
  'timeframe',
  'measure_limitation',
  'responsible',
  'follow_up',
] as const;
type Field = (typeof FIELDS)[number];
type Cells = Record<Field, string>;

/** Cells that a form prints once for several rows. */
const MERGED: readonly Field[] = [
  'topic',
  'steps',
  'timeframe',
  'measure_limitation',
  'responsible',
  'follow_up',
];
const TIME =
  /ไตรมาส|เดือน|ตลอดปี|ปีงบ|[\d๐-๙]{2,4}|มกราคม|กุมภา|มีนาคม|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา|วัน|สัปดาห์|ต่อเนื่อง|quarter|month|year/iu;
const UNIT = /สำนัก|กอง|ฝ่าย|งาน|หน่วย|กลุ่ม|ส่วน|office|division/iu;

/** Measures of all four forms: by topic (with or without a column of its own for the measure) and of a province. */
export function readMeasures(table: TableContext): Found {
  const found = nothing();
  const itemColumn = fieldColumn(table.columns, 'item');
  // What is done and what hinders it belongs to the whole topic, however many questions stand beside it.
  const shared = MERGED.map((field) => fieldColumn(table.columns, field));
  let above: Cells | null = null;
  for (const physical of table.body) {
    const rows = splitRow(physical, itemColumn < 0 ? [] : [itemColumn], shared);
    if (rows.length > 1)
      found.problems.push(
        problem('warning', 'row_split', placeOf(table.grid, physical, itemColumn), { count: rows.length }),
      );
    for (const row of rows) above = readRow(row, above, table, found);
  }
  return found;
}

function readRow(row: GridRow, above: Cells | null, table: TableContext, found: Found): Cells {
  const own = putRight(cellsOf(row, table), above, row, table, found);
  const last = found.records.at(-1);
  const isContinued = own.topic === '' && own.item === '' && own.finding === '' && own.measure === '';
  if (isContinued && last?.kind === 'measure' && own.steps !== '') {
    last.steps = [...last.steps, ...listOf(own.steps)];
    return above ?? own;
  }
  const hasTopics = fieldColumn(table.columns, 'topic') >= 0;
  const filled = own.topic !== '' && hasTopics ? own : fillFrom(own, above);
  if (FIELDS.every((field) => own[field] === '')) return filled;
  const measure = toRecord(filled, row, table, found);
  noteFailure(measure, table, found);
  found.records.push(measure);
  noteScore(row, filled, table, found);
  return filled;
}

/** Raw cells: markup and line breaks still say where list entries begin. */
function cellsOf(row: GridRow, table: TableContext): Cells {
  const at = (field: Field) => {
    const column = fieldColumn(table.columns, field);
    return column < 0 || cellOf(row, column) === '' ? '' : (row.raw[column] ?? '');
  };
  return Object.fromEntries(FIELDS.map((field) => [field, at(field)])) as Cells;
}

function fillFrom(own: Cells, above: Cells | null): Cells {
  if (!above) return own;
  return Object.fromEntries(
    FIELDS.map((field) => [field, own[field] === '' && MERGED.includes(field) ? above[field] : own[field]]),
  ) as Cells;
}

/** Steps that slipped into the column of time (they add to those of the merged cell), and time and unit that changed places. */
function putRight(cells: Cells, above: Cells | null, row: GridRow, table: TableContext, found: Found): Cells {
  const { steps, timeframe, responsible } = cells;
  const note = (from: Field, readAs: Field) => {
    const column = fieldColumn(table.columns, from);
    const detail = {
      printed: tidy(cells[from]).slice(0, 60),
      column: column + 1,
      readAs: headerOf(table, readAs),
    };
    found.problems.push(problem('warning', 'cell_shifted', placeOf(table.grid, row, column), detail));
  };
  if (
    steps === '' &&
    timeframe.length > 25 &&
    !TIME.test(timeframe) &&
    fieldColumn(table.columns, 'steps') >= 0
  ) {
    note('timeframe', 'steps');
    const merged = cells.topic === '' ? (above?.steps ?? '') : '';
    return { ...cells, steps: [merged, timeframe].filter(Boolean).join('\n'), timeframe: '' };
  }
  if (UNIT.test(timeframe) && !TIME.test(timeframe) && TIME.test(responsible) && !UNIT.test(responsible)) {
    note('timeframe', 'responsible');
    return { ...cells, timeframe: responsible, responsible: timeframe };
  }
  return cells;
}

function headerOf(table: TableContext, field: Field): string {
  return table.columns[fieldColumn(table.columns, field)]?.header ?? field;
}

function toRecord(cells: Cells, row: GridRow, table: TableContext, found: Found): MeasureRecord {
  const steps = listOf(cells.steps);
  const place = placeOf(table.grid, row, 0);
  const unit = withoutPersons(tidy(cells.responsible));
  if (unit.isChanged) found.problems.push(problem('warning', 'person_left_out', place));
  const topic = numberAhead(tidy(cells.topic));
  return {
    kind: 'measure',
    title: tidy(cells.measure) || steps.join(' ') || listOf(cells.finding).join(' '),
    steps,
    responsible: unit.text,
    timeframe: tidy(cells.timeframe),
    followUp: tidy(cells.follow_up),
    finding: listOf(cells.finding).join(' '),
    limitation: listOf(cells.measure_limitation).join(' '),
    topicNo: topic !== null && topic >= 1 && topic <= 7 ? topic : null,
    itemCodes: itemCodesOf(cells.item),
    place,
  };
}

/** A finding may tell that an item of the disclosure check had no points, and why. */
function noteFailure(measure: MeasureRecord, table: TableContext, found: Found): void {
  const [itemCode, second] = measure.itemCodes;
  if (!itemCode?.startsWith('o') || second || !/ไม่ได้(?:รับ)?คะแนน|ไม่ให้คะแนน/u.test(measure.finding)) return;
  const { agency, fiscalYear } = table;
  const { finding: reason, place } = measure;
  found.records.push({ kind: 'failed_item', agency, fiscalYear, itemCode, reason, appeal: null, place });
}

/** Some forms print the score of the item with its question, others in a column of its own. */
function noteScore(row: GridRow, cells: Cells, table: TableContext, found: Found): void {
  const [node, second] = itemCodesOf(cells.item);
  if (!node || second) return;
  const scoreColumn = kindColumn(table.columns, 'score');
  const column = scoreColumn >= 0 ? scoreColumn : fieldColumn(table.columns, 'item');
  const figure = scoreColumn >= 0 ? normaliseFigure(cellOf(row, scoreColumn)) : figureInText(cells.item);
  if (figure === null || figure.problem === 'empty') return;
  const place = placeOf(table.grid, row, column);
  found.drafts.push({
    agency: table.agency,
    fiscalYear: table.fiscalYear,
    node,
    figure,
    column,
    saysWeighted: false,
    isSettled: false,
    place,
  });
}
