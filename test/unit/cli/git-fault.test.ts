import { describe, expect, it } from 'vitest';
import { gitFaultText } from '../../../src/cli/git-fault.ts';

describe('gitFaultText', () => {
  it('says exactly what to fetch', () => {
    const { text, help } = gitFaultText({ fault: 'shallow', ref: 'main' });
    expect(text.ko).toBe('「main」을 찾지 못했습니다. 이 저장소는 최근 이력만 받은 것(shallow clone)입니다.');
    for (const words of [help!.ko, help!.en])
      for (const part of [
        'git fetch --unshallow',
        'git fetch --deepen=50',
        'fetch-depth: 0',
        'GIT_DEPTH: "0"',
      ])
        expect(words).toContain(part);
    expect(gitFaultText({ fault: 'shallow', ref: 'mian', suggestions: ['main'] }).help!.en).toMatch(
      /^Did you mean "main"\? Fetch the rest /,
    );
    expect(gitFaultText({ fault: 'shallow' }).text.en).not.toContain('undefined');
  });

  it('proposes names that exist', () => {
    const { text, help } = gitFaultText({ fault: 'unknown-ref', ref: 'mian', suggestions: ['main', '민원'] });
    expect(text).toEqual({
      ko: '「mian」이라는 브랜치, 태그, 커밋이 없습니다.',
      en: 'There is no branch, tag or commit "mian".',
    });
    expect(help).toEqual({
      ko: '「main」, 「민원」의 오기인지 확인하십시오.',
      en: 'Did you mean "main" or "민원"?',
    });
  });

  it('cuts a name that nobody would read', () => {
    expect(gitFaultText({ fault: 'bad-ref', ref: 'x'.repeat(5000) }).text.en.length).toBeLessThan(120);
  });

  it("passes on git's own words", () => {
    const detail = 'fatal: bad object';
    expect(gitFaultText({ fault: 'failed', detail }).text).toEqual({
      ko: 'git이 답하지 못했습니다(fatal: bad object).',
      en: 'Git gave no answer (fatal: bad object).',
    });
    expect(gitFaultText({ fault: 'failed' }).text.en).toBe('Git gave no answer.');
  });
});
