import type { Level, LevelScale, Mark, PassTarget } from '~/features/schemes/core/scheme.ts';

const letter = (key: string, min: string, passes: boolean): Level => ({
  key,
  name: { th: key, en: key },
  min,
  gate: null,
  passes,
});

/** FY2562-2565: seven letters by the overall alone. Thresholds are half-open, so no score is without a level. */
export function letterScale(mark: Mark): LevelScale {
  return {
    kind: 'letters',
    gates: [],
    levels: [
      letter('AA', '95', true),
      letter('A', '85', true),
      letter('B', '75', false),
      letter('C', '65', false),
      letter('D', '55', false),
      letter('E', '50', false),
      letter('F', '0', false),
    ],
    mark,
  };
}

/** FY2566 on: five words; the two best also ask every instrument, and both parts of EIT, to reach the gate. */
export function wordScale(mark: Mark): LevelScale {
  return {
    kind: 'words',
    gates: ['iit', 'eit_public', 'eit_survey', 'oit'],
    levels: [
      { key: 'excellent', name: { th: 'ผ่านดีเยี่ยม', en: 'Excellent' }, min: '95', gate: '95', passes: true },
      { key: 'good', name: { th: 'ผ่านดี', en: 'Good' }, min: '85', gate: '85', passes: true },
      { key: 'pass', name: { th: 'ผ่าน', en: 'Pass' }, min: '85', gate: null, passes: true },
      {
        key: 'improve',
        name: { th: 'ต้องปรับปรุง', en: 'Needs improvement' },
        min: '70',
        gate: null,
        passes: false,
      },
      {
        key: 'urgent',
        name: { th: 'ต้องปรับปรุงโดยด่วน', en: 'Needs urgent improvement' },
        min: '0',
        gate: null,
        passes: false,
      },
    ],
    mark,
  };
}

/** 85 overall. */
export function overallTarget(mark: Mark): PassTarget {
  return { overall: '85', instruments: [], instrument: null, mark };
}

/** 85 overall and 85 in IIT, both parts of EIT, and OIT. */
export function everyInstrumentTarget(mark: Mark): PassTarget {
  return {
    overall: '85',
    instruments: ['iit', 'eit_public', 'eit_survey', 'oit'],
    instrument: '85',
    mark,
  };
}
