import type { Rational } from '../../exact/rational.ts';
import type { Title } from '../../model/files.ts';
import type { Localized } from '../../model/language.ts';
import { titleText } from '../../text/title.ts';
import type { Outcome } from './scale.ts';

/** An outcome that every rule of its kind can have, and that always earns the same share. */
export function sureOutcome(key: string, label: Localized, share: Rational): Outcome {
  return { key, label, least: share, most: share, reachable: true };
}

/** An id with its title where it has one: `A (매년 수립)`. */
export function titled(id: string, title: Title | undefined): Localized {
  return title === undefined
    ? { ko: id, en: id }
    : { ko: `${id} (${titleText(title, 'ko')})`, en: `${id} (${titleText(title, 'en')})` };
}

/** A name as YAML flow text: in quotes where it would be read as a number, a truth value or nothing. */
export function nameText(name: string): string {
  return /^\d|^(?:true|false|null)$/i.test(name) ? `"${name}"` : name;
}
