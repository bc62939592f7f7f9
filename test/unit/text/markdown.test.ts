import { describe, expect, it } from 'vitest';
import { markdownCell, markdownText, markdownWithHash } from '../../../src/text/markdown.ts';

const Z = '\u200b';

describe('markdownText', () => {
  it.each([
    '기획조정실은 800점(총점의 80%) 이상이다.',
    'F1-04 지표: 3.5점, "제증명" 발급',
    '최종 - 검토; R&D, Q&A, a/b, c=d, 10:30:00',
    'evidence/a1.pdf, policy_plan_2014.yaml',
    '-5점 +3점 --flag 2013.9.1',
    '12345678원 {중앙} HIGH-1 #가'.replace('#', ''),
    '※ 붙임 1부. 끝.',
    '“인용” 「법」 → ①②③',
    '50%p 초과, 100%이상, 확인! 2회, 5 % 미만',
  ])('leaves %j readable', (text) => {
    expect(markdownText(text)).toBe(text);
    expect(markdownCell(text)).toBe(text);
  });

  it.each([
    ['link', '[합격](javascript:alert(1))', '&#91;합격&#93;(javascript:alert(1))'],
    ['HTML', '<b>', '&lt;b&gt;'],
    ['entity', '&lt; &#x202e; &copy R&D &', '&amp;lt; &amp;&#35;x202e; &amp;copy R&D &'],
    ['emphasis', '**굵게** _i_ ~~x~~', `&#42;&#42;굵게&#42;&#42; &#95;i&#95; &#126;&#126;${Z}x&#126;&#126;`],
    ['underscores in a word', 'a_b __c', 'a_b &#95;&#95;c'],
    ['code', '`x`', '&#96;x&#96;'],
    ['backslash', '\\', '&#92;'],
    ['pipe', 'a|b', 'a&#124;b'],
    ['mathematics', '$x$', '&#36;x&#36;'],
    ['template', '{{ x }} {% y %} {z}', '&#123;&#123; x &#125;&#125; &#123;% y %&#125; {z}'],
    ['range', '2~3 2013~2016 ~까지', '2&#126;3 2013&#126;2016 &#126;까지'],
    ['mention', '@octocat', `&#64;${Z}octocat`],
    ['address', 'a@b.kr', `a&#64;${Z}b.kr`],
    ['issue', 'octo/repo#1, #가 #', `octo/repo&#35;${Z}1, &#35;가 &#35;${Z}`],
    ['issue by GH', 'GH-1 gh-2 GHSA-aaaa-bbbb-cccc', `GH-${Z}1 gh-${Z}2 GHSA-${Z}aaaa-bbbb-cccc`],
    ['URL', 'https://e.kr ///', `https:/${Z}/e.kr /${Z}/${Z}/`],
    ['www', 'WWW.e.kr', `WWW${Z}.e.kr`],
    ['commit', '0a1b2c3 1234567', `0a1b2c${Z}3 1234567`],
    ['commit in full', '1'.repeat(40), `${`111111${Z}`.repeat(6)}1111`],
    ['emoji name', ':tada: :+1: :100:', `:${Z}tada: :${Z}+1: :${Z}100:`],
    ['control characters', 'a\x1b[2J\u202e', 'a&lt;U+001B&gt;&#91;2J&lt;U+202E&gt;'],
    ['merge request', '!12 group/proj!3 !a', `!${Z}12 group/proj!${Z}3 !a`],
    ['milestone', '%34 %"x" %v1 a%b', `%${Z}34 %${Z}"x" %${Z}v1 a%${Z}b`],
    ['epic', '&7 group&8', `&${Z}7 group&${Z}8`],
    ['label', '~bug ~"a b" (~7)', `&#126;${Z}bug &#126;${Z}"a b" (&#126;${Z}7)`],
    ['snippet', '$56 a$7', `&#36;${Z}56 a&#36;${Z}7`],
    ['name in full', '[vulnerability:1] [주의: 1]', `&#91;${Z}vulnerability:1&#93; &#91;주의: 1&#93;`],
    ['iteration', '*iteration:1', `&#42;${Z}iteration:1`],
    ['quick action', '/close a /close', '&#47;close a /close'],
    ['path first', '//a', `/${Z}/a`],
    ['white space', '  a \n\n\t b  ', 'a b'],
    ['bullet', '- a', '&#45; a'],
    ['lone bullet', '-', '&#45;'],
    ['plus', '+ a', '&#43; a'],
    ['rule', '---', '&#45;--'],
    ['spaced rule', '-- -', '&#45;- -'],
    ['underline', '===', '&#61;=='],
    ['second row of a table', ':---', '&#58;---'],
    ['numbered item', '1. a', '1&#46; a'],
    ['numbered item', '1) a', '1&#41; a'],
    ['date first', '2013. 9. 1.', '2013&#46; 9. 1.'],
    ['number alone', '2013.', '2013&#46;'],
    ['heading', '# 합격 #1', `&#35; 합격 &#35;${Z}1`],
    ['quote', '> a', '&gt; a'],
  ])('escapes %s: %j', (_name, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

describe('markdownWithHash', () => {
  it.each([
    ['main (488c909f) 대비', '488c909f', 'main (`488c909f`) 대비'],
    ['12345678 대비 v12345678', '12345678', '`12345678` 대비 v12345678'],
    ['`x` 488c909f', '488c909f', '&#96;x&#96; `488c909f`'],
    ['488c909fa', '488c909f', `488c90${Z}9fa`],
    ['/close', '', '&#47;close'],
    ['a|b', '|', 'a&#124;b'],
  ])('writes %j with %j as %j', (text, hash, expected) => {
    expect(markdownWithHash(text, hash)).toBe(expected);
  });
});

describe('markdownCell', () => {
  it.each([
    ['a\nb', 'a<br>b'],
    ['\n a \r\n\n b\n\n', 'a<br><br>b'],
    ['2013. 9. 1. ~ 2014. 8. 29.', '2013. 9. 1. &#126; 2014. 8. 29.'],
    ['- a', '- a'],
    ['a\\', 'a&#92;'],
    ['a\\|b', 'a&#92;&#124;b'],
    ['<br>', '&lt;br&gt;'],
    ['', ''],
    ['\n', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(markdownCell(text)).toBe(expected);
  });

  it('takes time proportional to the length', () => {
    const runs = [
      '_',
      ' ',
      '\n',
      ':',
      'a',
      '0a',
      'GH-',
      '#',
      '/',
      '{',
      '&',
      '\\',
      ':a',
      ' \n',
      'a_',
      '%a',
      '[a',
      '~',
    ];
    for (const run of runs) {
      const text = `x${run.repeat(50_000)}x`;
      const start = performance.now();
      markdownCell(text);
      markdownText(text);
      expect(performance.now() - start, run).toBeLessThan(1500);
    }
  });
});
