import { DEMO_LINE } from '../core/typesetting.ts';
import type { Contents, ContentsLine, MissingLine } from './core/contents.ts';

/** Addresses that stand for the documents until the pages are put together. */
export const PLACE = 'https://contents.invalid/';

/** The pages before the documents: who stands where, and who is missing and why. Printed only. */
export function ContentsPage({ contents }: { contents: Contents }) {
  const { title, place, lines, missing, isDemo } = contents;
  return (
    <main>
      {isDemo && <p className="demo">{DEMO_LINE}</p>}
      <h1>สารบัญ</h1>
      <p className="lead">
        {title}
        <br />
        {place}
      </p>
      <Lines lines={lines} />
      {missing.length > 0 && <Missing missing={missing} />}
    </main>
  );
}

function Lines({ lines }: { lines: readonly ContentsLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th className="number">ลำดับ</th>
          <th>หน่วยงาน</th>
          <th className="code">รหัสตรวจสอบ</th>
          <th className="number">หน้า</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.itemNo}>
            <td className="number">{line.itemNo}</td>
            <td>
              <a href={`${PLACE}${line.itemNo}`}>{line.nameTh}</a>
            </td>
            <td className="code">{line.checkCode}</td>
            <td className="number">{line.page}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ missing }: { missing: readonly MissingLine[] }) {
  return (
    <>
      <h2>หน่วยงานที่ไม่มีเอกสาร</h2>
      <table>
        <thead>
          <tr>
            <th className="number">ลำดับ</th>
            <th>หน่วยงาน</th>
            <th>เหตุผล</th>
          </tr>
        </thead>
        <tbody>
          {missing.map((line) => (
            <tr key={line.itemNo}>
              <td className="number">{line.itemNo}</td>
              <td>{line.nameTh}</td>
              <td>{line.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export const CONTENTS_STYLE = `
@page{size:A4;margin:2cm 2cm 1.5cm 2.5cm}
html,body{margin:0;font-family:"TH Sarabun New","Sarabun Paper",Sarabun,sans-serif;font-size:14pt;line-height:1.25;color:#000}
h1{font-size:20pt;text-align:center;margin:0}
h2{font-size:16pt;margin:.6cm 0 .1cm;break-after:avoid}
.lead{text-align:center;margin:0 0 .4cm}
.demo{color:#9a3412;text-align:center;font-size:12pt;margin:0}
table{width:100%;border-collapse:collapse}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:1px solid #888;padding:.03cm .15cm;text-align:left;vertical-align:top}
th{background:#e7eef2}
.number{width:1.4cm;text-align:right}
.code{width:3.8cm;white-space:nowrap}
a{color:inherit;text-decoration:none}`;
