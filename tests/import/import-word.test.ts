import { rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { item, list, makeDocx, para, run, type DocxParts } from '../fixtures/import/docx.ts';
import { ImportFolder } from '../fixtures/import/import-folder.ts';

let folder: ImportFolder;
beforeEach(() => {
  folder = new ImportFolder();
});
afterEach(() => rmSync(folder.root, { recursive: true, force: true }));

const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="M2"><w:name w:val="heading 2"/><w:basedOn w:val="M1"/></w:style>
<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Van ban cu"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>`;
const TITLE = para('Hội nghị tổng kết', '<w:pStyle w:val="Ten"/>');

/** Imports one Word file and returns the text below the front matter, and what was said. */
async function imported(
  parts: Omit<DocxParts, 'styles'>,
): Promise<{ body: string; front: string; text: string; isSure: boolean }> {
  const file = folder.add('bai.docx', makeDocx({ styles: STYLES, ...parts }));
  const { text, isSure } = await folder.import([file]);
  const article = folder.files().find((name) => name.startsWith('articles/')) ?? '';
  const [, front = '', body = ''] = folder.read(article).split(/^---\n/m);
  return { front, body: body.trim(), text, isSure };
}

test('the title of the title style becomes the title of a draft of today', async () => {
  const { front, body, isSure } = await imported({ body: TITLE + para('Một đoạn.') });
  expect(front).toBe('title: Hội nghị tổng kết\ndate: 2026-11-26\ndraft: true\n');
  expect(body).toBe('Một đoạn.');
  expect(folder.files()).toEqual(['articles/2026/hoi-nghi-tong-ket.md']);
  expect(isSure).toBe(true);
});

test('without a title style the first heading is the title, else the first line, and that is said', async () => {
  const heading = await imported({
    body: para('Lời dẫn.') + para('Mục lớn', '<w:pStyle w:val="M1"/>'),
  });
  expect(heading.front).toContain('title: Mục lớn\n');
  expect(heading.body).toBe('Lời dẫn.');
  rmSync(folder.root, { recursive: true });
  folder = new ImportFolder();
  const line = await imported({ body: para('Dòng đầu') + para('Đoạn sau.') });
  expect(line.front).toContain('title: Dòng đầu\n');
  expect(line.text).toContain('Tài liệu không có kiểu tiêu đề; đã lấy dòng đầu làm tiêu đề.');
});

test('headings, bold, italic, raised letters, line ends, links and notes', async () => {
  const { body, isSure } = await imported({
    targets: { r1: 'https://vi-du.vn/x' },
    footnotes: { '2': para('Ghi chú cuối trang.') },
    body:
      TITLE +
      para('Kết quả', '<w:pStyle w:val="M1"/>') +
      para('Chi tiết', '<w:pStyle w:val="M2"/>') +
      para(
        run('Chữ ') +
          run('đậm', '<w:b/>') +
          run(' hai', '<w:b/>') +
          run(' và ') +
          run('nghiêng', '<w:i/>') +
          run(' m') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          '<w:r><w:br/></w:r>' +
          run('dòng hai') +
          '<w:r><w:footnoteReference w:id="2"/></w:r>' +
          run(' ') +
          `<w:hyperlink r:id="r1">${run('liên kết')}</w:hyperlink>`,
      ),
  });
  expect(body).toBe(
    '## Kết quả\n\n### Chi tiết\n\nChữ **đậm hai** và *nghiêng* m<sup>2</sup>\\\ndòng hai[^1] [liên kết](https://vi-du.vn/x)\n\n[^1]: Ghi chú cuối trang.',
  );
  expect(isSure).toBe(true);
});

test('lists keep their signs, their numbers and their letters', async () => {
  const { body, isSure } = await imported({
    numbering: [
      list(1, ['bullet •', 'bullet o']),
      list(2, ['decimal %1.', 'lowerLetter %2)']),
      list(3, ['upperRoman %1.']),
      list(4, ['decimal Điều %1.']),
    ].join(''),
    body:
      TITLE +
      item('một', 1) +
      item('con', 1, 1) +
      item('hai', 1) +
      item('việc một', 2) +
      item('điểm một', 2, 1) +
      item('điểm hai', 2, 1) +
      item('việc hai', 2) +
      para('Đoạn xen.') +
      item('việc ba', 2) +
      item('phần một', 3) +
      item('phần hai', 3) +
      item('Phạm vi', 4),
  });
  expect(body).toBe(
    '- một\n  - con\n- hai\n\n1. việc một\n\n   a) điểm một\n\n   b) điểm hai\n\n2. việc hai\n\nĐoạn xen.\n\n3. việc ba\n\nI. phần một\n\nII. phần hai\n\nĐiều 1. Phạm vi',
  );
  expect(isSure).toBe(true);
});

const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

test('a plain table is Markdown, merged cells are HTML, a table of one row is text', async () => {
  const { body, isSure } = await imported({
    body:
      TITLE +
      `<w:tbl>${row(cell('Hạng'), cell('Đơn vị'))}${row(cell('nhất'), cell('Ví Dụ'))}</w:tbl>` +
      `<w:tbl>${row(cell('A', '<w:gridSpan w:val="2"/>'), cell('C', '<w:vMerge w:val="restart"/>'))}${row(cell('a'), cell('b'), cell('', '<w:vMerge/>'))}</w:tbl>` +
      `<w:tbl>${row(cell('UBND TỈNH'), cell('CỘNG HÒA'))}</w:tbl>`,
  });
  expect(body).toBe(
    '| Hạng | Đơn vị |\n| - | - |\n| nhất | Ví Dụ |\n\n<table><tbody><tr><th colspan="2">A</th><th rowspan="2">C</th></tr><tr><td>a</td><td>b</td></tr></tbody></table>\n\nUBND TỈNH\n\nCỘNG HÒA',
  );
  expect(isSure).toBe(true);
});

test('letters of .VnTime and VNI fonts become Unicode, beside others and through styles', async () => {
  const tcvn = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
  const vni = '<w:rFonts w:ascii="VNI-Times"/>';
  const { body, text } = await imported({
    body:
      TITLE +
      para(
        run('Héi nghÞ tæng kÕt', tcvn) +
          run(' – Coâng ty Coå ph', vni) +
          run('a', vni) +
          run('àn', vni) +
          run(' Ví Dụ'),
      ) +
      para('thi ®ua', '<w:pStyle w:val="Cu"/>') +
      para(run('héi nghÞ', '<w:rFonts w:ascii=".VnTimeH"/>')),
  });
  expect(body).toBe('Hội nghị tổng kết – Công ty Cổ phần Ví Dụ\n\nthi đua\n\nHỘI NGHỊ');
  expect(text).toContain(
    'Đã chuyển 5 đoạn chữ gõ bằng phông cũ (.VnTime, VNI) sang Unicode; hãy đọc lại.',
  );
});

test('pictures come along without what the camera noted, with their description and caption', async () => {
  const picture = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#a31' },
  })
    .withExif({ IFD0: { Artist: 'NGUOI CHUP' } })
    .jpeg()
    .toBuffer();
  expect(picture.includes('NGUOI CHUP')).toBe(true);
  const drawing = (id: string): string =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Hai người ký"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
  const { body, isSure } = await imported({
    targets: { p1: 'media/image1.jpeg' },
    files: { 'media/image1.jpeg': picture },
    body: TITLE + para(drawing('p1')) + para('Ảnh: Lễ ký giao ước') + para('Đoạn sau.'),
  });
  expect(body).toBe(
    '![Hai người ký](/media/2026/hoi-nghi-tong-ket-anh.jpg "Ảnh: Lễ ký giao ước")\n\nĐoạn sau.',
  );
  expect(folder.read('media/2026/hoi-nghi-tong-ket-anh.jpg')).not.toContain('NGUOI CHUP');
  expect(isSure).toBe(true);
  const again = await folder.import([
    folder.add(
      'bai.docx',
      makeDocx({
        styles: STYLES,
        targets: { p1: 'media/image1.jpeg' },
        files: { 'media/image1.jpeg': picture },
        body: TITLE + para(drawing('p1')) + para('Ảnh: Lễ ký giao ước') + para('Đoạn sau.'),
      }),
    ),
  ]);
  expect(again.text).toContain('ảnh từ Word: 1 mục = 1 đã có, không đổi');
});

test('changes are accepted, comments and margins left out, and each is said', async () => {
  const { body, text } = await imported({
    header: para('Trang 1'),
    body:
      TITLE +
      para(
        `<w:ins w:id="1">${run('thêm ')}</w:ins><w:del w:id="2"><w:r><w:delText>xóa</w:delText></w:r></w:del>${run('giữ')}${run('ẩn', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ),
  });
  expect(body).toBe('thêm giữ');
  for (const words of [
    'Đã nhận 1 chỗ thêm đang theo dõi (Track Changes).',
    'Đã bỏ 1 chỗ xóa đang theo dõi (Track Changes).',
    'Đã bỏ 1 lời góp ý (Comments) trong tài liệu.',
    'Đã bỏ 1 đoạn chữ ẩn.',
    'Đầu trang, chân trang và số trang không đưa vào bài.',
  ])
    expect(text).toContain(words);
});

test('text boxes, fields, symbols and content controls keep their words', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para('Chữ trong khung')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para('Chữ trong khung')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://vi-du.vn/y" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
    run('xem thêm') +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const { body, isSure } = await imported({
    body:
      TITLE +
      para(run('Đoạn có khung.') + box) +
      para(field) +
      para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(' đạt')) +
      `<w:sdt><w:sdtContent>${para('Trong ô điền.')}</w:sdtContent></w:sdt>`,
  });
  expect(body).toBe(
    'Đoạn có khung.\n\nChữ trong khung\n\n[xem thêm](https://vi-du.vn/y)\n\n✓ đạt\n\nTrong ô điền.',
  );
  expect(isSure).toBe(true);
});

const OTHERS: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Đây là tệp Word đời cũ (.doc)'],
  ['bai.pdf', '%PDF-1.4\n', 'Đây là tệp PDF.'],
  ['bai.rtf', '{\\rtf1}', 'Đây là tệp RTF.'],
  ['hong.docx', 'PK hỏng', 'Tệp hỏng hoặc không phải tệp Word (.docx).'],
];
test.each(OTHERS)('%s is named with the way to save it as .docx', async (name, data, words) => {
  const { text, isSure } = await folder.import([folder.add(name, data)]);
  expect(text).toContain(words);
  expect(isSure).toBe(false);
});

test('days, units and meetings in a text are proposed, never written', async () => {
  folder.add(
    'content/units/vi-du.yaml',
    'name: Công ty CP Ví Dụ\nshortName: Ví Dụ\nlegalForm: CP\norder: 1\n',
  );
  const { front, text } = await imported({
    body: TITLE + para('Ngày 11 tháng 02 năm 2023, Công ty CP Ví Dụ dự họp.'),
  });
  expect(text)
    .toContain(`Gợi ý từ chữ trong bài (máy chưa ghi gì, đúng thì tự chép vào phần đầu bài):
  bai.docx (articles/2026/hoi-nghi-tong-ket.md)
    date: 2023-02-11  ← “11 tháng 02 năm 2023”
    units: vi-du  ← “Công ty CP Ví Dụ”`);
  expect(folder.read('.nhap-khau.md')).toContain(
    '| articles/2026/hoi-nghi-tong-ket.md | units | vi-du | Công ty CP Ví Dụ |',
  );
  expect(front).not.toContain('units');
});
