import type { CSSProperties } from 'react';
import { anchorId } from '../core/anchor-pages.ts';
import type * as model from '../core/model.ts';
import { type Breaks, breaksOf, type Room, roomOf } from '../core/page-breaks.ts';
import { pagesOf } from '../core/page-style.ts';
import { placeRows } from '../core/place-cells.ts';
import { type Stamp, stampLine } from '../core/stamp.ts';
import { DEMO_LINE, FIRST_LINE_CM, runsOf, SIZES } from '../core/typesetting.ts';

/** The document as a page: the preview in the browser and what is printed to PDF. Styles: `document.css`. */
export function DocumentView({ document, stamp }: { document: model.DocumentModel; stamp: Stamp | null }) {
  return (
    <article className="paper" lang="th">
      {inOrder(pagesOf(document.sections)).map(([key, { name, section }]) => (
        <section
          key={key}
          className={`sheet sheet-${section.orientation}${section.isNarrow ? ' sheet-narrow' : ''}`}
          style={{ page: name }}
        >
          {document.isDemo && <p className="sheet-demo">{DEMO_LINE}</p>}
          {inOrder(section.blocks).map(([no, block]) => (
            <Block key={no} block={block} digits={document.digits} room={roomOf(section)} />
          ))}
          {stamp && <p className="sheet-stamp">{stampLine(stamp)}</p>}
        </section>
      ))}
    </article>
  );
}

function Block({ block, digits, room }: { block: model.Block; digits: model.Digits; room: Room }) {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} digits={digits} />;
    case 'table':
      return <Table table={block} digits={digits} room={room} />;
    case 'picture':
      return <Picture picture={block} />;
    case 'beside':
      return (
        <div
          className="sheet-beside"
          style={{ gridTemplateColumns: block.parts.map(({ width }) => `minmax(0, ${width}fr)`).join(' ') }}
        >
          {inOrder(block.parts).map(([key, part]) => (
            <div key={key}>
              {inOrder(part.blocks).map(([no, each]) => (
                <Block
                  key={no}
                  block={each}
                  digits={digits}
                  room={{ ...room, widthCm: room.widthCm / block.parts.length }}
                />
              ))}
            </div>
          ))}
        </div>
      );
    case 'contents':
      return <Contents contents={block} digits={digits} />;
    case 'signature':
      return (
        <div className="sheet-signature">
          {block.picture && <Picture picture={block.picture} />}
          {inOrder(block.lines).map(([key, line]) => (
            <p key={key}>
              <Runs text={line} digits={digits} />
            </p>
          ))}
        </div>
      );
    case 'pageBreak':
      return <div className="sheet-break" />;
  }
}

/** The parts with links to them, and their pages where those are known. */
function Contents({ contents, digits }: { contents: model.Contents; digits: model.Digits }) {
  return (
    <ul className="sheet-contents">
      {contents.entries.map(({ text, anchor, page }) => (
        <li key={anchor}>
          <a href={`#${anchorId(anchor)}`}>
            <Runs text={text} digits={digits} />
          </a>
          <span className="sheet-leader" />
          {page !== undefined && <Runs text={String(page)} digits={digits} />}
        </li>
      ))}
    </ul>
  );
}

const TAGS = { title: 'h2', heading: 'h3', subheading: 'h4', label: 'p', small: 'p', body: 'p' } as const;

function Paragraph({ block, digits }: { block: model.Paragraph; digits: model.Digits }) {
  const style = block.style ?? 'body';
  const align = block.align ?? (style === 'title' ? 'center' : style === 'body' ? 'thai' : 'left');
  const firstCm = block.indent?.firstCm ?? (style === 'body' && align === 'thai' ? FIRST_LINE_CM : 0);
  const Tag = TAGS[style];
  const look: CSSProperties = {
    fontSize: `${SIZES[style]}pt`,
    textAlign: align === 'thai' ? 'justify' : align,
    textAlignLast: align === 'thai' ? 'left' : undefined,
    textIndent: `${firstCm}cm`,
    marginLeft: `${(block.indent?.leftCm ?? 0) - Math.min(0, firstCm)}cm`,
    marginTop: `${block.spaceBeforePt ?? (style === 'body' ? 0 : 6)}pt`,
  };
  const stops = block.tabsCm ?? [];
  return (
    <Tag
      className={`sheet-${style}`}
      id={block.anchor === undefined ? undefined : anchorId(block.anchor)}
      style={look}
    >
      {stops.length > 0 ? (
        <Tabbed text={block.text} digits={digits} stops={stops} />
      ) : (
        <Runs text={block.text} digits={digits} />
      )}
    </Tag>
  );
}

/** Text with tab stops: what stands before a stop fills the way to it. */
function Tabbed(props: { text: model.Text; digits: model.Digits; stops: readonly number[] }) {
  const parts: model.Run[][] = [[]];
  for (const run of runsOf(props.text, props.digits)) {
    run.text.split('\t').forEach((text, at) => {
      if (at > 0) parts.push([]);
      parts.at(-1)?.push({ ...run, text, keepsDigits: true });
    });
  }
  return inOrder(parts).map(([key, runs, at]) => {
    const width = (props.stops[at] ?? 0) - (props.stops[at - 1] ?? 0);
    return (
      <span key={key} className="sheet-tab" style={width > 0 ? { minWidth: `${width}cm` } : undefined}>
        <Runs text={runs} digits="arabic" />
      </span>
    );
  });
}

function Runs({ text, digits }: { text: model.Text; digits: model.Digits }) {
  return inOrder(runsOf(text, digits)).map(([key, run]) => (
    <span
      key={key}
      className={run.color ? `sheet-${run.color}` : undefined}
      style={{
        fontWeight: run.bold ? 700 : undefined,
        fontStyle: run.italic ? 'italic' : undefined,
        textDecoration: run.underline ? 'underline' : undefined,
        fontSize: run.size ? `${run.size}pt` : undefined,
      }}
    >
      {run.text}
    </span>
  ));
}

function Table({ table, digits, room }: { table: model.Table; digits: model.Digits; room: Room }) {
  const breaks = breaksOf(table, room);
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const rows = (part: readonly model.Cell[][], isHead: boolean) =>
    inOrder(placeRows(part, table.columns.length)).map(([key, placed, at]) => (
      <tr key={key} className={isHead ? undefined : rowClass(breaks, at)}>
        {placed.map(({ cell, column }) => {
          const Tag = isHead ? 'th' : 'td';
          return (
            <Tag
              key={column}
              colSpan={cell.colSpan}
              rowSpan={cell.rowSpan}
              className={cell.shade ? `cell-${cell.shade}` : undefined}
              style={{
                textAlign: cell.align ?? (isHead ? 'center' : table.columns[column]?.align),
                fontWeight: (cell.bold ?? isHead) ? 700 : undefined,
              }}
            >
              {inOrder(cell.paragraphs).map(([no, text]) => (
                <div key={no}>
                  <Runs text={text} digits={digits} />
                </div>
              ))}
            </Tag>
          );
        })}
      </tr>
    ));
  return (
    <section
      className="sheet-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={table.name}
    >
      <table
        className={table.hasBorders === false ? 'table-bare' : undefined}
        style={{ fontSize: `${table.size ?? SIZES.body}pt` }}
      >
        <colgroup>
          {inOrder(table.columns).map(([key, column]) => (
            <col key={key} style={{ width: `${((column.width * 100) / total).toFixed(3)}%` }} />
          ))}
        </colgroup>
        {table.head.length > 0 && <thead>{rows(table.head, true)}</thead>}
        <tbody>{rows(table.rows, false)}</tbody>
      </table>
    </section>
  );
}

function rowClass(breaks: Breaks, at: number): string | undefined {
  if (breaks.tallRows.has(at)) return 'row-tall';
  return breaks.heldRows.has(at) ? 'row-held' : undefined;
}

function Picture({ picture }: { picture: model.Picture }) {
  const { source, alt } = picture;
  const box = {
    width: `${picture.widthCm}cm`,
    aspectRatio: `${picture.widthCm} / ${picture.heightCm}`,
  };
  return (
    <p className="sheet-picture" style={{ textAlign: picture.align ?? 'center' }}>
      {'svg' in source ? (
        // Drawn on the page itself: a drawing in a file of its own would not see the fonts of the page.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawings are ours, their words escaped (core/*-picture.ts)
        <span role="img" aria-label={alt} style={box} dangerouslySetInnerHTML={{ __html: source.svg }} />
      ) : (
        <img
          src={`data:image/${source.type === 'jpg' ? 'jpeg' : 'png'};base64,${source.base64}`}
          alt={alt}
          style={box}
        />
      )}
    </p>
  );
}

/** A document never changes while it is shown: the place of a part is its key. */
function inOrder<Part>(parts: readonly Part[]): [key: string, part: Part, at: number][] {
  return parts.map((part, at) => [`${at}`, part, at]);
}
