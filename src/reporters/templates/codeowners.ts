import type { Owners } from '../../load/owners.ts';
import { beginMark, endMark } from '../../load/owners-block.ts';

/** The same in every language, as the file is: what differs would have to be merged. */
const about = '# Written by "assess owners" from the reviewers in assessment.yaml; change them there.';

/** What the marks of an assessment's block are about: its folder, as a pattern writes it. */
export function blockPath({ folder }: Owners): string {
  return escaped(folder);
}

/** The block of an assessment in CODEOWNERS, line by line with its marks. The last line that matches a file wins. */
export function ownersBlock(owners: Owners): string[] {
  const path = blockPath(owners);
  return [
    beginMark(path),
    about,
    ...owners.owned.map((each) => `${patternOf(each.path)} ${each.reviewers.join(' ')}`),
    endMark(path),
  ];
}

/** The top of the repository is everything in it; a lone `/` matches nothing. */
function patternOf(path: string): string {
  return path === '/' ? '*' : escaped(path);
}

/** Keeps a path from being read as a pattern, and its spaces from parting it from its owners. */
function escaped(path: string): string {
  return path.replace(/[ #*?[\]!\\]/g, '\\$&');
}
