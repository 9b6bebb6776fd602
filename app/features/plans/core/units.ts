/** Words that stand for all units of the agency. */
export const EVERY_UNIT = 'ทุกหน่วยงาน';

/** Who is responsible as the plan prints it: the lead, then those who work with it; empty where nobody is named. */
export function responsibleText(lead: string, others: readonly string[]): string {
  const co = others.filter((unit) => unit !== lead);
  if (lead === '') return co.join(' / ');
  if (co.length === 0) return lead;
  if (co.includes(EVERY_UNIT)) return `${EVERY_UNIT} โดย${lead}เป็นผู้รับผิดชอบหลัก`;
  return `${lead} (หน่วยงานหลัก) ร่วมกับ ${co.join(', ')}`;
}

/** Names of units from lines or a list with commas, without repetition. */
export function readUnits(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n,;]+/)
        .map((unit) => unit.trim())
        .filter(Boolean),
    ),
  ];
}
