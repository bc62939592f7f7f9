import type { Measure } from '../../model/files.ts';
import { achievement } from './achievement.ts';
import { against } from './against.ts';
import { change } from './change.ts';
import { longTermTarget } from './long-term-target.ts';
import type { MeasureKind, MeasureOf } from './measure.ts';
import { number } from './number.ts';
import { ratio } from './ratio.ts';
import { shortening } from './shortening.ts';
import { streak } from './streak.ts';
import { targetDeviation } from './target-deviation.ts';
import { targetRange } from './target-range.ts';
import { trend } from './trend.ts';

/** Every measure by its name in the files; the type says that none is forgotten. */
const measures: { readonly [K in Measure['kind']]: MeasureKind<MeasureOf<K>> } = {
  number,
  ratio,
  achievement,
  change,
  streak,
  against,
  'target-range': targetRange,
  'target-deviation': targetDeviation,
  'long-term-target': longTermTarget,
  trend,
  shortening,
};

/** The measure that a definition names. */
export function measureKind(measure: Measure): MeasureKind {
  return measures[measure.kind] as MeasureKind;
}
