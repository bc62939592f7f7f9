import { inert } from './terminal.ts';

/*
 * Two kinds of change, because two kinds of reader follow. Entities keep Markdown and HTML parsers from seeing markup;
 * unlike backslashes they also hold inside an HTML block such as `<summary>`. A zero-width space inside a mention,
 * a reference or an address keeps the filters of GitHub and GitLab from linking it: these run after Markdown, over text
 * whose entities are already decoded.
 */

const ZWSP = '\u200B';

/** Points after which a zero-width space goes. */
const BREAKS = new RegExp(
  [
    '@',
    '#(?=\\d|$)',
    '/(?=/)',
    'www(?=\\.)',
    '(?<![A-Za-z0-9])(?:GH|GHSA)-(?=[a-z0-9])',
    ':(?=[a-z0-9_+-]{1,50}:)(?!\\d\\d?:)',
    // GitLab: merge requests, epics, snippets, milestones, labels, and what it names in full
    '[!&$](?=\\d)',
    '(?<!\\d)%(?=[\\p{L}\\p{N}_"])',
    '(?<![\\p{L}\\p{N}])~(?=[a-z0-9_"?.&:-])',
    '\\[(?=[a-z_]{1,30}:)',
    '\\*(?=iteration:)',
  ].join('|'),
  'giu',
);

/** What GitHub takes for a commit if it has one of that name; figures without a letter are left alone. */
const COMMIT = /(?<![0-9A-Za-z_])(?:[0-9a-f]{40}|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,39})(?![0-9A-Za-z_])/gi;

/** Characters that become entities: always, `_` outside a word, `&` before a name or number, braces of templates. */
const MARKUP =
  /[\\`*[\]<>|~$#@]|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}])|&(?=#|[A-Za-z][A-Za-z0-9])|[{}](?=[{}%])|(?<=[{}%])[{}]/gu;

/** What would begin a list, a heading's underline, a rule, a table's second row or a quick action of GitLab at the start of a line. */
const BLOCK_START = /^(?:\/(?=[A-Za-z])|\d{1,9}[.)](?= |$)|[-+](?= |$)|-(?=[- :]*$)|=|:(?=-+:? *$|:))/;

/**
 * Writes text from a file into a Markdown paragraph, list item or heading.
 *
 * In: any string. Out: one line of GitHub-flavoured Markdown, also good inside an HTML element, that shows exactly the
 * text (through `inert`, white space folded as HTML does) and holds no markup, link, mention or reference. Ordinary
 * Korean text stays as it is. It may stand at the start of a line; put a space between it and markup that follows.
 * The result holds zero-width spaces on purpose, so do not pass it through `inert` again.
 */
export function markdownText(text: string): string {
  return inline(inert(text)).replace(BLOCK_START, (match) => match.slice(0, -1) + entity(match.slice(-1)));
}

/**
 * Writes text that names a commit, whose hash can then be copied.
 *
 * In: any string, and the hash as it stands there: lower-case hex digits; else nothing is done for it. Out: as `markdownText`,
 * where the hash, as a word of its own, stands in a code span. Not for text inside an HTML element.
 */
export function markdownWithHash(text: string, hash: string): string {
  const markdown = markdownText(text);
  if (!/^[0-9a-f]{4,40}$/.test(hash)) return markdown;
  const escaped = new RegExp(`(?<![0-9A-Za-z_#])${inline(hash)}(?![0-9A-Za-z_])`, 'g');
  return markdown.replace(escaped, `\`${hash}\``);
}

/**
 * Writes text from a file into a cell of a Markdown table.
 *
 * In: any string. Out: as `markdownText`, with `<br>` for line breaks inside the text and without the care for starts of
 * lines, which a cell has not, so that dates stay readable. The caller writes the `|` on both sides of each cell.
 */
export function markdownCell(text: string): string {
  return inert(text, { newlines: true })
    .replace(/^[ \n]+|(?<![ \n])[ \n]+$/g, '')
    .split('\n')
    .map(inline)
    .join('<br>');
}

function inline(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '')
    .replace(BREAKS, `$&${ZWSP}`)
    .replace(COMMIT, (commit) => commit.replace(/.{6}(?=.)/g, `$&${ZWSP}`))
    .replace(MARKUP, (markup) => Array.from(markup, entity).join(''));
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function entity(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}
