import type { Measure } from '../../model/files.ts';
import { achievement } from './achievement.ts';
import { against } from './against.ts';
import { change } from './change.ts';
import type { MeasureKind, MeasureOf } from './measure.ts';
import { number } from './number.ts';
import { ratio } from './ratio.ts';
import { streak } from './streak.ts';

/** Every measure by its name in the files; the type says that none is forgotten. */
const measures: { readonly [K in Measure['kind']]: MeasureKind<MeasureOf<K>> } = {
  number,
  ratio,
  achievement,
  change,
  streak,
  against,
};

/** The measure that a definition names. */
export function measureKind(measure: Measure): MeasureKind {
  return measures[measure.kind] as MeasureKind;
}
