import { machineDecimal } from '../exact/display.ts';
import type { Framework } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { titleText } from '../text/title.ts';

/** A framework in a list. */
export interface ListedFramework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly points: string;
  /** Its indicators, bonuses and deductions among them. */
  readonly indicators: number;
}

/** The frameworks that come with the program, in one language. */
export interface FrameworkList {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly frameworks: readonly ListedFramework[];
}

/** Lists frameworks in the order given. */
export function listFrameworks(frameworks: readonly Framework[], language: Language): FrameworkList {
  return {
    schemaVersion: 1,
    language,
    frameworks: frameworks.map(({ id, version, title, points, indicators }) => ({
      id,
      version,
      title: titleText(title, language),
      points: machineDecimal(points),
      indicators: indicators.size,
    })),
  };
}
