import type { Origin } from '../model/place.ts';
import type { Location } from './report.ts';

/** Where a part of the model stands: at its key where it has one. */
export function locationOf({ locator, path }: Origin): Location {
  const { file, line, column } = locator.place(path, 'key');
  return { file, line, column };
}
