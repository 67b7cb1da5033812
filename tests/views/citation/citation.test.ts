import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import {
  citationForms,
  toBibtex,
  type CitationForm,
  type Reference,
} from '../../../src/views/citation/citation-formats.ts';
import {
  articleCitation,
  documentCitationBox,
  meetingCitation,
  unitCitation,
  yearCitation,
  type Citation,
} from '../../../src/views/citation/citation.ts';
import { archiveOf } from '../../fixtures/archive-of.ts';
import { edit } from '../../fixtures/write-content.ts';

const SITE = edit(
  'site.yaml',
  'title: Cụm thi đua Ví Dụ\n',
  'title: Cụm thi đua Ví Dụ\nurl: https://vi-du.vn/\n',
);
const archive = archiveOf(SITE);
const articleOf = (front: string, site: Record<string, string> = SITE): Citation => {
  const own = archiveOf({
    ...site,
    'articles/2023/bai.md': `---\ntitle: Bài về 5% & “G8”\ndate: 2023-02-11\n${front}---\n\nNội dung.\n`,
  });
  return articleCitation(own, own.index.articles.get('bai')!);
};
const form = ({ reference }: Citation, id: CitationForm['id']): string =>
  citationForms(reference).find((one) => one.id === id)?.text ?? '';
const read = (text: string, forceType: string) =>
  new Cite(text, { forceType }).data[0] as unknown as CitedEntry;

/** What a reference manager made of a citation. */
interface CitedEntry {
  readonly title: string;
  readonly URL: string;
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
}

describe('the Vietnamese sentence', () => {
  test.each([
    [
      'article',
      articleOf('author: Ban biên tập\n'),
      'Ban biên tập, “Bài về 5% & “G8””, Cụm thi đua Ví Dụ, ngày 11 tháng 02 năm 2023, https://vi-du.vn/bai-viet/bai/.',
    ],
    [
      'article with an inferred day',
      articleOf('dateInferred: Nguồn không ghi năm.\n'),
      'Văn phòng Cụm thi đua Ví Dụ, “Bài về 5% & “G8””, Cụm thi đua Ví Dụ, ' +
        'ngày 11 tháng 02 năm [2023], https://vi-du.vn/bai-viet/bai/.',
    ],
    [
      'article of a site without an address',
      articleOf('', {}),
      'Văn phòng Cụm thi đua Ví Dụ, “Bài về 5% & “G8””, Cụm thi đua Ví Dụ, ngày 11 tháng 02 năm 2023.',
    ],
    [
      'unit',
      unitCitation(archive, archive.units[0]!),
      'Văn phòng Cụm thi đua Ví Dụ, “Công ty CP An Phú”, hồ sơ đơn vị, Cụm thi đua Ví Dụ, ' +
        'bản cập nhật ngày 22 tháng 11 năm 2026, https://vi-du.vn/don-vi/an-phu/.',
    ],
    [
      'year',
      yearCitation(archive, 2022),
      'Văn phòng Cụm thi đua Ví Dụ, “Năm 2022”, báo cáo năm, Cụm thi đua Ví Dụ, ' +
        'bản cập nhật ngày 22 tháng 11 năm 2026, https://vi-du.vn/nam/2022/.',
    ],
    [
      'meeting',
      meetingCitation(archive, archive.meetings[0]!),
      '“Hội nghị tổng kết công tác thi đua năm 2022”, ngày 11 tháng 02 năm 2023, ' +
        'Cụm thi đua Ví Dụ, bản cập nhật ngày 22 tháng 11 năm 2026, ' +
        'https://vi-du.vn/hoi-nghi/tong-ket-2022/.',
    ],
    [
      'document that is only mentioned',
      documentCitationBox(archive, archive.documents[0]!),
      'Quyết định số 12/QĐ-UBND ngày 11 tháng 02 năm 2022 của UBND tỉnh Ví Dụ, ' +
        'dẫn theo Cụm thi đua Ví Dụ, bản cập nhật ngày 22 tháng 11 năm 2026, ' +
        'https://vi-du.vn/van-ban/qd-12-2022/.',
    ],
  ])('of the %s', (_name, citation, text) => {
    expect(citation.text).toBe(text);
  });

  test('names a publisher that is called like the site once', () => {
    const own = archiveOf(
      edit('site.yaml', 'name: Văn phòng Cụm thi đua Ví Dụ', 'name: Cụm thi đua Ví Dụ'),
    );
    expect(yearCitation(own, 2022).text).toBe(
      'Cụm thi đua Ví Dụ, “Năm 2022”, báo cáo năm, bản cập nhật ngày 22 tháng 11 năm 2026.',
    );
  });
});

test('the box tells the permanent address, the first day and the last correction', () => {
  const citation = articleOf(
    'updated: 2023-04-01\ncorrections:\n  - date: 2023-03-01\n    text: Sửa.\n  - date: 2023-03-05\n    text: Sửa.\n',
  );
  expect(citation).toMatchObject({
    address: 'https://vi-du.vn/bai-viet/bai/',
    firstPublished: '11/02/2023',
    lastCorrected: '05/03/2023',
    lastUpdated: '01/04/2023',
  });
  expect(articleOf('dateInferred: Vì sao.\n')).toMatchObject({
    firstPublished: '11/02/[2023]',
    lastCorrected: undefined,
    lastUpdated: undefined,
  });
  expect(articleOf('', {}).address).toBe('/bai-viet/bai/');
});

describe('the forms are read by a reference manager', () => {
  const citations: [string, Citation, string, number[] | undefined][] = [
    ['article', articleOf('author: Ban biên tập\n'), 'Bài về 5% & “G8”', [2023, 2, 11]],
    [
      'meeting',
      meetingCitation(archive, archive.meetings[0]!),
      'Hội nghị tổng kết công tác thi đua năm 2022',
      [2023, 2, 11],
    ],
    [
      'document',
      documentCitationBox(archive, archive.documents[0]!),
      'Quyết định số 12/QĐ-UBND',
      [2022, 2, 11],
    ],
    ['unit', unitCitation(archive, archive.units[0]!), 'Công ty CP An Phú', [2026, 11, 22]],
  ];
  test.each(citations)('BibTeX of the %s', (_name, citation, title, date) => {
    const entry = read(form(citation, 'bibtex'), '@bibtex/text');
    expect(entry.title.replaceAll(/<\/?span[^>]*>/g, '')).toBe(title);
    expect(entry.issued['date-parts'][0].slice(0, 2)).toEqual(date?.slice(0, 2));
    expect(entry.URL).toBe(citation.address);
  });
  test.each(citations)('RIS of the %s', (_name, citation, title, date) => {
    const text = form(citation, 'ris');
    expect(text).toMatch(/^TY {2}- [A-Z]+\n(?:[A-Z][A-Z0-9] {2}- .*\n)+ER {2}- $/);
    const entry = read(text, '@ris/file');
    expect(entry).toMatchObject({ title, URL: citation.address });
    // A reader of RIS knows only the year of a government document.
    expect(entry.issued['date-parts'][0]).toEqual(
      text.startsWith('TY  - GOVDOC') ? date?.slice(0, 1) : date,
    );
  });
  test.each(citations)('CSL-JSON of the %s', (_name, citation, title, date) => {
    const [entry] = JSON.parse(form(citation, 'csl-json'));
    expect(entry).toMatchObject({
      title,
      URL: citation.address,
      'container-title': 'Cụm thi đua Ví Dụ',
      language: 'vi',
      issued: { 'date-parts': [date] },
    });
    expect(entry.author[0].literal).toBeTruthy();
  });

  test('an inferred day is marked in each', () => {
    const citation = articleOf('dateInferred: Nguồn không ghi năm.\n');
    expect(form(citation, 'bibtex')).toContain('year = {[2023]}');
    expect(form(citation, 'ris')).toContain('N1  - Ngày do suy luận: Nguồn không ghi năm.');
    expect(JSON.parse(form(citation, 'csl-json'))[0].issued.circa).toBe(true);
  });
});

describe('BibTeX', () => {
  const reference = (title: string): Reference => ({
    id: 'x',
    kind: 'article',
    author: 'A',
    title,
    site: 'S',
    date: '2023-02-11',
    url: 'https://vi-du.vn/a_b~c%20d/',
  });
  test.each([
    ['5% & 6# $7 a_b', '5\\% \\& 6\\# \\$7 a\\_b'],
    ['một } hai { ba', 'một \\textbraceright{} hai \\textbraceleft{} ba'],
    ['C:\\x ~ ^', 'C:\\textbackslash{}x \\textasciitilde{} \\textasciicircum{}'],
    ['Nguyễn Ẵm\nĐoàn', 'Nguyễn Ẵm Đoàn'],
  ])('escapes %j', (title, escaped) => {
    const text = toBibtex(reference(title));
    expect(text).toContain(`title = {{${escaped}}}`);
    expect([...text].filter((char) => char === '{')).toHaveLength(
      [...text].filter((char) => char === '}').length,
    );
  });
  test('keeps an address as it is', () => {
    expect(toBibtex(reference('x'))).toContain('url = {https://vi-du.vn/a_b~c%20d/}');
  });
});
