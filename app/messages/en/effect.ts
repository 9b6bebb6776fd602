import type { SameKeys } from '../shape.ts';
import type { effect as th } from '../th/effect.ts';

export const effect: SameKeys<typeof th> = {
  title: 'Effect of measures — {{province}}, measures of fiscal year {{year}} BE',
  titleEmpty: 'Effect of measures — {{province}}',
  lead: 'Agencies that took up a standard measure in {{year}} against agencies of the same type that did not and that started ({{start}}) from similar scores: do their scores of {{year}} differ?',
  year: 'Measures of fiscal year',
  by: 'Counts as taken up when',
  rules: {
    took: 'adopted or adapted',
    done: 'reported done after 12 months',
  },
  doneNote:
    'Agencies that took the measure up and have not reported it done count on neither side, since they did part of it.',
  districtNote:
    'You see the agencies of your district only: mostly too few to tell, and by indicators only. The province’s coordinators see the whole province.',
  empty: {
    title: 'No circular with standard measures has been sent',
    text: 'Once one is sent and the year in which the measures were carried out has results, those who took them up are set against those who did not.',
    action: 'To the circulars',
  },
  waiting: {
    title: 'The results of {{year}} are not complete yet',
    text: 'The effect of the measures of {{year}} shows in the scores of {{year}} against those of {{start}}; both years are needed.',
    action: 'See the measures of {{year}}',
    follow: 'Follow who carries out the measures',
  },
  noneInScope: {
    title: 'No agency of this filter has scores of both years',
    text: 'Clear type, district and size to see all agencies.',
    action: 'Show all agencies',
  },
  answer: {
    question: 'Which measures seem to help?',
    some: 'Agencies that took these measures up improved more than comparable ones:',
    none: 'Of no measure do the figures say that those who took it up improved more than comparable agencies',
    nothing: 'Nothing can be said of any measure yet: too few agencies, or none that compare',
    counts: 'Of {{total}} measures: {{parts}}',
    part: '{{verdict}} {{count}}',
    meaning: '“Cannot tell apart” does not mean without effect; it means these figures do not tell.',
  },
  verdicts: {
    better: 'improved more',
    unclear: 'cannot tell apart',
    not_better: 'did not improve more',
    apart: 'not comparable',
    few: 'too few agencies',
    untied: 'nothing to follow',
  },
  verdictText: {
    better: 'Improved more than comparable agencies: the whole interval lies above zero by every reckoning.',
    unclear: 'Cannot be told apart from those who did not take it up: the interval holds zero.',
    not_better:
      'Did not improve more than comparable agencies: the whole interval lies below zero. That happens without any harm done by the measure, for instance when agencies in trouble take it up.',
    apart:
      'Not comparable: {{sets}} sets of agencies of one type whose starting scores differ by {{caliper}} points at most; {{least}} are needed.',
    few: 'Not enough agencies to tell: each side needs {{least}} with scores of both years (took it up {{adopters}}, did not {{others}}).',
    untied: 'Nothing to follow: the measure is tied to no item or indicator that both years have.',
  },
  forest: {
    title: 'Difference of changes (points)',
    note: 'The upright line is zero (no difference), the dot the difference of the matched sets, the bar the interval of all reckonings. A bar with an arrow goes on beyond the picture.',
    worse: '← others improved more',
    better: 'adopters improved more →',
    noBar: 'no interval',
  },
  table: {
    title: 'Figures of each measure',
    note: 'Starting scores and changes are means of the matched sets. Choose a measure to see who is set against whom.',
    measure: 'Measure',
    followed: 'What is followed',
    adopters: 'Took it up',
    others: 'Did not',
    sets: 'Matched sets',
    startAdopters: 'Start: took it up',
    startOthers: 'Start: did not',
    changeAdopters: 'Change: took it up',
    changeOthers: 'Change: did not',
    difference: 'Difference',
    interval: 'Interval',
    verdict: 'Verdict',
  },
  interval: '{{low}} to {{high}}',
  basis: {
    items: 'Items {{nodes}}',
    indicators: 'Indicator {{nodes}} (for items {{items}})',
    none: 'Items {{items}}',
    nothing: 'Tied to no item',
    item: '{{codes}} of {{year}}',
  },
  detail: {
    close: 'Close the details',
    followedItems: 'The mean of the tied items, which are the same in {{start}} and {{year}}: {{names}}',
    followedIndicators:
      'The score of indicator {{names}} in place of the tied items ({{items}}): nothing shows that the same items stand in both {{start}} and {{year}}, or single items are not yours to see',
    regression: 'Low scores tend to rise by themselves',
    regressionText:
      'A year’s score is part lasting quality, part chance (who happened to answer). Agencies that came out unusually low mostly rise, and those unusually high mostly fall, without anything done: regression to the mean.',
    regressionOthers:
      'Among agencies that did not take this measure up at all, the half that started lower ({{lowN}}, mean {{lowStart}}) changed by {{lowChange}}, the half that started higher ({{highN}}, mean {{highStart}}) by {{highChange}}',
    regressionSeen: 'The lower rose more than the higher without the measure',
    regressionNotSeen:
      'In this group the lower did not rise more this year; matching guards against it all the same',
    regressionAdopters:
      'All {{n}} that took it up (mean start {{start}}) changed by {{change}}, their lower half by {{lowChange}}. These figures say nothing of an effect yet',
    regressionMatched:
      'Set against others of similar start ({{adopters}} and {{others}}) the changes are {{changeAdopters}} and {{changeOthers}}: a difference of {{difference}}',
    ways: 'Reckoned in several ways, believed when all agree',
    waysNote:
      'The interval of this page runs from the lowest to the highest end of all ways. Each allows itself an error of {{alpha}}% because the page tests several measures at once; the chance that the whole page calls even one effective by mistake stays at {{page}}% or less',
    way: 'Way of reckoning',
    wayNames: {
      no_regression: 'Matched sets: changes compared (as if nothing regressed)',
      full_regression: 'Matched sets: next year compared (as if all regressed)',
      all_bodies: 'All of one type: changes compared (allowing for scores that spread out)',
      below_ceiling: 'The same without those that started at 100',
    },
    formulaText:
      'Each agency of the scarcer side is the centre of a set; agencies of the other side join it that are of the same type and whose start differs by {{caliper}} points at most; each is in one set only. Difference = (next − start of those who took it up) − (next − start of those who did not), averaged over the sets by what their sizes tell.',
    unmatched: 'Without a counterpart and not counted: took it up {{adopters}}, did not {{others}}',
    sets: 'Who is set against whom',
    setsNote: '{{start}} → {{year}}. ● took it up ○ did not; the line leads from the start to the next score',
    adopter: 'Took it up',
    other: 'Did not',
    more: '{{count}} more',
    scale: '{{low}} to 100 points',
    cautions: 'Cautions',
    cautionList: {
      experiment:
        'Not an experiment: agencies chose for themselves, and those already on the way up may be the ones that chose it.',
      together: 'Agencies mostly take up several measures at once; the difference may be another’s.',
      tied: 'What is followed are the items tied in the library today, not on the day of the circular.',
      best: 'Where the best agencies take a measure up in a year in which scores fall from the ceiling of 100 or spread out strongly, it may be called effective more often than stated.',
    },
  },
  answers: {
    adopted: 'adopted',
    adapted: 'adapted',
    declined: 'declined',
    silent: 'no answer',
    not_addressed: 'not addressed',
  },
};
