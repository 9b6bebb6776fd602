import type { Mark, SubIndicator } from '~/features/schemes/core/scheme.ts';

const ADMINISTRATION = { th: 'การบริหารงาน', en: 'Administration' };
const BUDGET = { th: 'การบริหารเงินงบประมาณ', en: 'Budget management' };
const PROCUREMENT = { th: 'การจัดซื้อจัดจ้าง', en: 'Procurement' };

function sevenSubIndicators(third: SubIndicator['name'], mark: Mark): SubIndicator[] {
  return [
    { code: '9.1', indicator: 9, name: { th: 'ข้อมูลพื้นฐาน', en: 'Basic information' }, mark },
    { code: '9.2', indicator: 9, name: ADMINISTRATION, mark },
    { code: '9.3', indicator: 9, name: third, mark },
    {
      code: '9.4',
      indicator: 9,
      name: { th: 'การบริหารและพัฒนาทรัพยากรบุคคล', en: 'Personnel management and development' },
      mark,
    },
    {
      code: '9.5',
      indicator: 9,
      name: { th: 'การส่งเสริมความโปร่งใส', en: 'Promotion of transparency' },
      mark,
    },
    {
      code: '10.1',
      indicator: 10,
      name: { th: 'การดำเนินการเพื่อป้องกันการทุจริต', en: 'Action to prevent corruption' },
      mark,
    },
    {
      code: '10.2',
      indicator: 10,
      name: { th: 'มาตรการภายในเพื่อป้องกันการทุจริต', en: 'Internal measures against corruption' },
      mark,
    },
  ];
}

/** FY2562-2565: the budget has a sub-indicator of its own. */
export const subIndicatorsWithBudget = (mark: Mark) => sevenSubIndicators(BUDGET, mark);

/** FY2566 on: the third sub-indicator holds procurement alone. */
export const subIndicatorsWithProcurement = (mark: Mark) => sevenSubIndicators(PROCUREMENT, mark);
