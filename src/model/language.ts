/** The languages that every message, report and help text exists in. */
export type Language = 'ko' | 'en';

/** One text in every language. */
export interface Localized<T = string> {
  readonly ko: T;
  readonly en: T;
}
