import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseContent, check, edit, type Files, type Row } from '../fixtures/write-content.ts';

const base = baseContent();
const SITE = 'site.yaml';
const UNIT = 'units/an-phu.yaml';
const UNIT2 = 'units/song-xanh.yaml';
const AWARD = 'awards/co-tinh.yaml';
const MEETING = 'meetings/tong-ket-2022.yaml';
const DOCUMENT = 'documents/qd-12-2022.yaml';
const PLACE = 'places/huyen-binh-minh.yaml';
const YEAR = 'years/2022.yaml';
const ARTICLE = 'articles/2023/hoi-nghi-tong-ket.md';
const COMMENT = 'comments/hoi-nghi-tong-ket/mai.yaml';

/** The steps of the one award record of the base archive, and other ones in their place. */
const STEPS = `      - status: suy-ton
        meeting: tong-ket-2022
      - status: de-nghi
        date: 2023-02-11
`;
const steps = (text: string) => edit(YEAR, STEPS, text);

/** The base article with more text below its own. */
const body = (text: string) => edit(ARTICLE, '20.000 tỷ đồng.\n', `20.000 tỷ đồng.\n\n${text}\n`);

/** An article that is code, with one paragraph. */
const CODE = 'articles/2023/ma.mdx';
const code = (text: string): Files => ({
  [CODE]: `---\n{title: Bài có mã, date: 2023-02-12}\n---\n${text}\n`,
});
const AS_MARKDOWN = 'Bài không cần mã thì đổi đuôi tệp thành .md.';

const bytes = (text: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(text, encoding));

const problem =
  (severity: Row['severity']) =>
  (
    file: string,
    place: string | undefined,
    message: string,
    cure: string,
    fixedLine?: string,
  ): Row => {
    const [line, column] = place?.split(':').map(Number) ?? [];
    return {
      file,
      ...(line && column ? { line, column } : {}),
      severity,
      message,
      cure,
      ...(fixedLine === undefined ? {} : { fixedLine }),
    };
  };
const error = problem('error');
const warning = problem('warning');

/** What an editor may do to the base archive, and word for word everything that is then said about it. */
const CATALOGUE: readonly [
  section: string,
  cases: readonly [name: string, files: Files, rows: readonly Row[]][],
][] = [
  [
    'encodings and envelopes',
    [
      ['a byte order mark is accepted', { [UNIT]: `\uFEFF${base[UNIT]}` }, []],
      [
        'Windows line ends are accepted',
        {
          [ARTICLE]: base[ARTICLE]!.replaceAll('\n', '\r\n'),
          [YEAR]: base[YEAR]!.replaceAll('\n', '\r\n'),
        },
        [],
      ],
      [
        'NFD text is accepted',
        { [ARTICLE]: base[ARTICLE]!.normalize('NFD'), [UNIT]: base[UNIT]!.normalize('NFD') },
        [],
      ],
      [
        'a heading underlined with ======= is no conflict',
        edit(ARTICLE, 'Doanh thu', 'Kết quả\n=======\n\nDoanh thu'),
        [],
      ],
      [
        'UTF-16 with a mark',
        { [UNIT]: bytes(`\uFEFF${base[UNIT]}`, 'utf16le') },
        [
          error(
            UNIT,
            '1:1',
            'Tệp lưu bằng bảng mã UTF-16.',
            'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.',
          ),
        ],
      ],
      [
        'UTF-16 without a mark',
        { [UNIT]: bytes(base[UNIT]!, 'utf16le') },
        [
          error(
            UNIT,
            '1:1',
            'Tệp lưu bằng bảng mã UTF-16.',
            'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.',
          ),
        ],
      ],
      [
        'Latin-1 or TCVN bytes',
        { [UNIT]: bytes('name: C\u00abng ty An Ph\u00f3', 'latin1') },
        [
          error(
            UNIT,
            '1:1',
            'Tệp không lưu bằng bảng mã UTF-8 nên chữ có dấu bị hỏng.',
            'Hãy mở tệp bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8, rồi lưu lại.',
          ),
        ],
      ],
      [
        'a null byte',
        edit(UNIT, 'An Phú', 'An\0Phú'),
        [
          error(
            UNIT,
            '1:20',
            'Dòng này có một ký tự điều khiển không nhìn thấy được, thường do chép từ Word.',
            'Hãy xóa ký tự đó, hoặc xóa và gõ lại cả dòng.',
          ),
        ],
      ],
      [
        'a control character from Word',
        edit(ARTICLE, 'Doanh thu', 'Doanh\u000bthu'),
        [
          error(
            ARTICLE,
            '12:6',
            'Dòng này có một ký tự điều khiển không nhìn thấy được, thường do chép từ Word.',
            'Hãy xóa ký tự đó, hoặc xóa và gõ lại cả dòng.',
          ),
        ],
      ],
      [
        'a letter lost in an earlier conversion',
        edit(UNIT, 'An Phú', 'An Ph\ufffd'),
        [
          error(
            UNIT,
            '1:23',
            'Dòng này có chữ đã bị hỏng (�), do một lần lưu sai bảng mã.',
            'Hãy gõ lại chữ đó theo bản gốc.',
          ),
        ],
      ],
      [
        'merge conflict markers',
        edit(UNIT, 'order: 1', '<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> nhanh-khac'),
        [
          error(
            UNIT,
            '4:1',
            'Tệp còn dấu của hai bản sửa chồng nhau (<<<<<<<, =======, >>>>>>>).',
            'Hãy giữ lại phần đúng và xóa các dòng có dấu đó.',
          ),
        ],
      ],
      [
        'an empty file',
        { [UNIT]: '' },
        [error(UNIT, '1:1', 'Tệp trống.', 'Hãy điền nội dung hoặc xóa tệp.')],
      ],
      [
        'a file of blank lines',
        { [UNIT]: ' \n\n' },
        [error(UNIT, '1:1', 'Tệp trống.', 'Hãy điền nội dung hoặc xóa tệp.')],
      ],
      [
        'a file of comments only',
        { [PLACE]: '# sẽ viết sau\n' },
        [
          error(PLACE, '1:1', 'Thiếu mục bắt buộc name (Tên).', 'Hãy thêm dòng: name: Bình Minh'),
          error(
            PLACE,
            '1:1',
            'Thiếu mục bắt buộc type (Cấp).',
            'Hãy thêm dòng type: với một trong: tinh (tỉnh), thanh-pho (thành phố), ' +
              'huyen (huyện), thi-xa (thị xã), thi-tran (thị trấn), xa (xã), phuong (phường).',
          ),
        ],
      ],
      [
        'a Word file renamed to .md',
        { [ARTICLE]: 'PK\x03\x04…' },
        [
          error(
            ARTICLE,
            '1:1',
            'Đây là tệp Word hoặc tệp nén, không phải tệp chữ.',
            'Hãy chép nội dung vào một tệp chữ mới.',
          ),
        ],
      ],
      [
        'missing front matter',
        { [ARTICLE]: 'Bài viết bắt đầu ngay.\n' },
        [
          error(
            ARTICLE,
            '1:1',
            'Thiếu phần đầu bài.',
            'Dòng đầu tiên của tệp phải là ---, dưới đó là các mục như title: …, ' +
              'rồi một dòng --- nữa, rồi mới đến nội dung.',
          ),
        ],
      ],
      [
        'empty front matter',
        { [ARTICLE]: '---\n---\nNội dung.\n' },
        [
          error(
            ARTICLE,
            '2:1',
            'Thiếu mục bắt buộc date (Ngày đăng).',
            'Hãy thêm dòng: date: 2023-02-11',
          ),
          error(
            ARTICLE,
            '2:1',
            'Thiếu mục bắt buộc title (Tiêu đề).',
            'Hãy thêm dòng: title: Hội nghị tổng kết năm 2022',
          ),
        ],
      ],
      [
        'front matter never closed',
        { [ARTICLE]: '---\ntitle: A\ndate: 2023-01-01\n\nBài viết.\n' },
        [
          error(
            ARTICLE,
            '1:1',
            'Phần đầu bài mở bằng --- mà không đóng.',
            'Hãy thêm một dòng chỉ có --- sau mục cuối cùng của phần đầu bài.',
          ),
        ],
      ],
      [
        'front matter not closed before the text, with a rule below',
        { [ARTICLE]: '---\ntitle: A\ndate: 2023-01-01\n\nBài viết bắt đầu.\n\n---\n\nHết.\n' },
        [
          error(
            ARTICLE,
            '5:1',
            'Phần đầu bài không được đóng trước dòng này.',
            'Nếu nội dung bài bắt đầu từ đây, hãy thêm một dòng chỉ có --- ngay phía trên.',
          ),
        ],
      ],
      [
        'front matter that is a list',
        { [ARTICLE]: '---\n- title\n---\nNội dung.\n' },
        [
          error(
            ARTICLE,
            '2:1',
            'Tệp phải gồm các dòng “tên mục: giá trị”, nhưng đang ghi một danh sách.',
            'Các mục dùng được ở đây: title, date, dateInferred, summary, units, meeting, ' +
              'awards, documents, places, tags, cover, photos, attachments, author, source, ' +
              'updated, draft, publishAt, lead, leadUntil, corrections, ' +
              'editorNotes, aliases, comments.',
          ),
        ],
      ],
    ],
  ],
  [
    'files in the wrong place',
    [
      [
        '.txt among the articles',
        { 'articles/2023/bai.txt': 'x' },
        [
          error(
            'articles/2023/bai.txt',
            undefined,
            'Tệp đuôi “.txt” không dùng được cho bài viết.',
            'Hãy lưu nội dung thành tệp đuôi .md hoặc .mdx; ảnh và tệp đính kèm để trong thư mục media.',
          ),
        ],
      ],
      [
        '.docx among the articles',
        { 'articles/2023/bai.docx': 'PK\x03\x04' },
        [
          error(
            'articles/2023/bai.docx',
            undefined,
            'Tệp đuôi “.docx” không dùng được cho bài viết.',
            'Hãy lưu nội dung thành tệp đuôi .md hoặc .mdx; ảnh và tệp đính kèm để trong thư mục media.',
          ),
        ],
      ],
      [
        'no ending',
        { 'units/an-binh': 'x' },
        [
          error(
            'units/an-binh',
            undefined,
            'Tệp không có đuôi không dùng được cho đơn vị.',
            'Hãy lưu nội dung thành tệp đuôi .yaml hoặc .yml; ảnh và tệp đính kèm để trong thư mục media.',
          ),
        ],
      ],
      [
        '.md among the units',
        { 'units/an-binh.md': 'x' },
        [
          error(
            'units/an-binh.md',
            undefined,
            'Tệp đuôi “.md” không dùng được cho đơn vị.',
            'Hãy lưu nội dung thành tệp đuôi .yaml hoặc .yml; ảnh và tệp đính kèm để trong thư mục media.',
          ),
        ],
      ],
      [
        'unknown folder with a near name',
        { 'unit/an-binh.yaml': 'x' },
        [
          error(
            'unit/an-binh.yaml',
            undefined,
            'Không có thư mục nào tên “unit”.',
            'Có phải là thư mục “units”?',
          ),
        ],
      ],
      [
        'folder in capitals',
        { 'Articles/bai.md': 'x' },
        [
          error(
            'Articles/bai.md',
            undefined,
            'Không có thư mục nào tên “Articles”.',
            'Có phải là thư mục “articles”?',
          ),
        ],
      ],
      [
        'unknown folder',
        { 'tin-tuc/bai.md': 'x' },
        [
          error(
            'tin-tuc/bai.md',
            undefined,
            'Không có thư mục nào tên “tin-tuc”.',
            'Hãy chuyển tệp vào một trong các thư mục: articles, units, awards, meetings, ' +
              'documents, places, years, comments, pages, media.',
          ),
        ],
      ],
      [
        'a file in no folder',
        { 'bai.md': 'x' },
        [
          error(
            'bai.md',
            undefined,
            'Tệp này không thuộc thư mục nào.',
            'Hãy chuyển tệp vào một trong các thư mục: articles, units, awards, meetings, ' +
              'documents, places, years, comments, pages, media.',
          ),
        ],
      ],
      [
        'a name without letters',
        { 'articles/2023/!!!.md': base[ARTICLE] },
        [
          error(
            'articles/2023/!!!.md',
            undefined,
            'Tên tệp không có chữ cái hay chữ số nào.',
            'Hãy đặt lại tên tệp, ví dụ hoi-nghi-tong-ket.md.',
          ),
        ],
      ],
      [
        'no site.yaml',
        { [SITE]: undefined },
        [
          warning(
            SITE,
            undefined,
            'Chưa có tệp site.yaml, nên trang chưa có tên.',
            'Hãy tạo tệp site.yaml với ít nhất title và publisher: name.',
          ),
        ],
      ],
      [
        'site.yml',
        { [SITE]: undefined, 'site.yml': base[SITE] },
        [
          error(
            'site.yml',
            undefined,
            'Tệp “site.yml” không đúng tên.',
            'Hãy đổi tên tệp thành site.yaml.',
          ),
        ],
      ],
      [
        'a year file with a wrong name',
        { [YEAR]: undefined, 'years/nam-2022.yaml': base[YEAR] },
        [
          error(
            'years/nam-2022.yaml',
            '1:1',
            'Tên tệp “nam-2022.yaml” không phải là một năm.',
            'Hãy đặt tên tệp theo năm thành tích, ví dụ years/2022.yaml.',
          ),
        ],
      ],
      [
        'two names that differ in NFC and NFD',
        {
          ['units/hòa.yaml'.normalize('NFC')]: base[UNIT],
          ['units/hòa.yaml'.normalize('NFD')]: base[UNIT],
        },
        [
          error(
            'units/hòa.yaml',
            undefined,
            'Hai tệp cùng cho một địa chỉ “hoa”: units/hòa.yaml và units/hòa.yaml.',
            'Hãy đổi tên một trong hai tệp, ví dụ thành hòa-2.yaml.',
          ),
        ],
      ],
      [
        'two names that differ in đ and d',
        { 'units/đa.yaml': base[UNIT], 'units/da.yaml': base[UNIT] },
        [
          error(
            'units/đa.yaml',
            undefined,
            'Hai tệp cùng cho một địa chỉ “da”: units/da.yaml và units/đa.yaml.',
            'Hãy đổi tên một trong hai tệp, ví dụ thành đa-2.yaml.',
          ),
        ],
      ],
      [
        'the same article in two years',
        { 'articles/2022/hoi-nghi-tong-ket.md': base[ARTICLE] },
        [
          error(
            ARTICLE,
            undefined,
            'Hai tệp cùng cho một địa chỉ “hoi-nghi-tong-ket”: ' +
              'articles/2022/hoi-nghi-tong-ket.md và articles/2023/hoi-nghi-tong-ket.md.',
            'Hãy đổi tên một trong hai tệp, ví dụ thành hoi-nghi-tong-ket-2.md.',
          ),
        ],
      ],
    ],
  ],
  [
    'broken YAML',
    [
      [
        'indentation by tab',
        edit(UNIT, '  - from', '\t- from'),
        [
          error(
            UNIT,
            '6:1',
            'Dòng này lùi vào bằng phím Tab.',
            'Hãy xóa Tab và dùng dấu cách, mỗi cấp hai dấu cách.',
            '  - from: 2022-02-11',
          ),
        ],
      ],
      [
        'several tabs',
        edit(UNIT, '    joinDocument', '\tjoinDocument', '    source', '\tsource'),
        [
          error(
            UNIT,
            '7:1',
            'Dòng này và 1 dòng khác lùi vào bằng phím Tab.',
            'Hãy xóa Tab và dùng dấu cách, mỗi cấp hai dấu cách.',
          ),
        ],
      ],
      [
        'a double quote never closed',
        edit(ARTICLE, 'title: Hội', 'title: "Hội'),
        [
          error(
            ARTICLE,
            '2:8',
            'Dấu ngoặc kép mở ra mà không đóng lại.',
            'Hãy thêm dấu " ở cuối giá trị.',
            'title: "Hội nghị tổng kết năm 2022"',
          ),
        ],
      ],
      [
        'a single quote never closed',
        edit(UNIT, 'name: Công', "name: 'Công"),
        [
          error(
            UNIT,
            '1:7',
            'Dấu nháy đơn mở ra mà không đóng lại.',
            `Hãy thêm dấu ' ở cuối giá trị.`,
            `name: 'Công ty CP An Phú'`,
          ),
        ],
      ],
      [
        'a quote closed by a later one',
        edit(UNIT, 'name: Công', 'name: "Công', 'shortName: An Phú', 'shortName: "An Phú"'),
        [
          error(
            UNIT,
            '1:7',
            'Dấu ngoặc kép mở ra mà không đóng lại.',
            'Hãy thêm dấu " ở cuối giá trị.',
            'name: "Công ty CP An Phú"',
          ),
        ],
      ],
      [
        'text after a closing quote',
        edit(UNIT, 'name: Công ty', 'name: "Công ty"'),
        [
          error(
            UNIT,
            '1:7',
            'Sau dấu ngoặc đóng lại còn chữ.',
            'Hãy đặt cả giá trị, không phải chỉ một phần, trong dấu ngoặc kép.',
            `name: '"Công ty" CP An Phú'`,
          ),
        ],
      ],
      [
        'a colon in a title',
        edit(ARTICLE, 'title: Hội nghị', 'title: Hội nghị: báo cáo'),
        [
          error(
            ARTICLE,
            '2:8',
            'Giá trị của mục “title” có dấu hai chấm nên máy không hiểu.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'title: "Hội nghị: báo cáo tổng kết năm 2022"',
          ),
        ],
      ],
      [
        'a colon in two values',
        edit(UNIT, 'name: Công ty', 'name: Công ty: CP', 'shortName: An', 'shortName: An: Phú'),
        [
          error(
            UNIT,
            '1:7',
            'Giá trị của mục “name” có dấu hai chấm nên máy không hiểu.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "Công ty: CP CP An Phú"',
          ),
          error(
            UNIT,
            '2:12',
            'Giá trị của mục “shortName” có dấu hai chấm nên máy không hiểu.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'shortName: "An: Phú Phú"',
          ),
        ],
      ],
      [
        'no space after the colon',
        edit(UNIT, 'shortName: An', 'shortName:An'),
        [
          error(
            UNIT,
            '2:1',
            'Sau dấu hai chấm của tên mục thiếu một dấu cách.',
            'Hãy thêm một dấu cách sau dấu hai chấm.',
            'shortName: An Phú',
          ),
        ],
      ],
      [
        'no colon',
        edit(UNIT, 'shortName: An', 'shortName An'),
        [
          error(
            UNIT,
            '2:1',
            'Dòng này không phải là “tên mục: giá trị”.',
            'Hãy thêm tên mục và dấu hai chấm ở đầu dòng, hoặc nối dòng này vào giá trị ở dòng trên.',
          ),
        ],
      ],
      [
        'duplicate key',
        edit(UNIT, 'order: 1', 'order: 1\norder: 2'),
        [
          error(
            UNIT,
            '5:1',
            'Mục “order” được viết hai lần trong cùng một nhóm.',
            'Hãy giữ lại một dòng và xóa dòng kia.',
          ),
        ],
      ],
      [
        'duplicate nested key',
        edit(YEAR, '    goods: bộ bàn ghế', '    goods: bộ bàn ghế\n    goods: sách'),
        [
          error(
            YEAR,
            '30:5',
            'Mục “goods” được viết hai lần trong cùng một nhóm.',
            'Hãy giữ lại một dòng và xóa dòng kia.',
          ),
        ],
      ],
      [
        'a line that stands a space too far left',
        edit(UNIT, '    joinDocument', '   joinDocument'),
        [
          error(
            UNIT,
            '7:4',
            'Dòng này lùi vào không thẳng hàng với các dòng cùng nhóm.',
            'Hãy lùi vào bằng số dấu cách như dòng trên cùng nhóm.',
          ),
        ],
      ],
      [
        'a line that stands too far right',
        edit(UNIT, 'shortName', '  shortName'),
        [
          error(
            UNIT,
            '2:3',
            'Dòng này lùi vào nhiều hơn dòng trên cùng nhóm.',
            'Hãy lùi vào bằng số dấu cách như dòng trên.',
          ),
        ],
      ],
      [
        'a bracket never closed',
        edit(ARTICLE, '[huyen-binh-minh]', '[huyen-binh-minh'),
        [
          error(
            ARTICLE,
            '8:9',
            'Dấu [ mở ra mà không đóng lại.',
            'Hãy thêm dấu ] ở cuối giá trị.',
            'places: [huyen-binh-minh]',
          ),
        ],
      ],
      [
        'a value that begins with a bracket',
        edit(UNIT, 'name: Công', 'name: [Mới] Công'),
        [
          error(
            UNIT,
            '1:7',
            'Giá trị bắt đầu bằng dấu [, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "[Mới] Công ty CP An Phú"',
          ),
        ],
      ],
      [
        'a value that begins with @',
        edit(UNIT, 'name: Công', 'name: @Công'),
        [
          error(
            UNIT,
            '1:7',
            'Giá trị bắt đầu bằng dấu @, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "@Công ty CP An Phú"',
          ),
        ],
      ],
      [
        'a value in asterisks, an alias to YAML',
        edit(UNIT, 'name: Công ty CP An Phú', 'name: *Công*'),
        [
          error(
            UNIT,
            '1:7',
            'Giá trị bắt đầu bằng dấu *, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "*Công*"',
          ),
        ],
      ],
      [
        'anchor and alias',
        { [PLACE]: 'name: &ten Bình Minh\ntype: huyen\nnote: *ten\n' },
        [
          error(
            PLACE,
            '1:7',
            'Giá trị bắt đầu bằng dấu &, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "&ten Bình Minh"',
          ),
          error(
            PLACE,
            '3:7',
            'Giá trị bắt đầu bằng dấu *, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'note: "*ten"',
          ),
        ],
      ],
      [
        'a tag',
        edit(UNIT, 'name: Công', 'name: !!js/function Công'),
        [
          error(
            UNIT,
            '1:7',
            'Giá trị bắt đầu bằng dấu !, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
            'name: "!!js/function Công ty CP An Phú"',
          ),
        ],
      ],
      [
        'a merge key',
        edit(UNIT, 'order: 1', '<<: { order: 1 }'),
        [
          error(
            UNIT,
            '4:1',
            'Không có mục tên “<<”.',
            'Các mục dùng được ở đây: name, shortName, sortName, legalName, legalForm, ' +
              'order, nameAsStated, aliases, formerNames, predecessors, sector, addresses, ' +
              'website, logo, memberships, note.',
          ),
        ],
      ],
      [
        'a directive',
        { [PLACE]: `%YAML 1.1\n---\n${base[PLACE]}` },
        [
          error(
            PLACE,
            '1:1',
            'Dòng này bắt đầu bằng dấu %, là một lệnh của YAML.',
            'Hãy xóa dòng này; tệp nội dung chỉ gồm các dòng “tên mục: giá trị”.',
          ),
        ],
      ],
      [
        'several documents',
        { [PLACE]: `${base[PLACE]}---\nname: Khác\n` },
        [
          error(
            PLACE,
            '5:1',
            'Dòng --- này chia tệp làm hai phần, nhưng mỗi tệp chỉ ghi một mục.',
            'Hãy xóa dòng --- này, hoặc chuyển phần sau sang một tệp khác.',
          ),
        ],
      ],
      [
        'a list at the top',
        { [PLACE]: '- name: Bình Minh\n' },
        [
          error(
            PLACE,
            '1:1',
            'Tệp phải gồm các dòng “tên mục: giá trị”, nhưng đang ghi một danh sách.',
            'Các mục dùng được ở đây: name, type, parent, from, to, successors, legalDocument, aliases, note.',
          ),
        ],
      ],
      [
        'a sentence at the top',
        { [PLACE]: 'Huyện Bình Minh\n' },
        [
          error(
            PLACE,
            '1:1',
            'Tệp phải gồm các dòng “tên mục: giá trị”, nhưng đang ghi “Huyện Bình Minh”.',
            'Các mục dùng được ở đây: name, type, parent, from, to, successors, legalDocument, aliases, note.',
          ),
        ],
      ],
      [
        'a number as a key',
        { [PLACE]: `1: a\n${base[PLACE]}` },
        [
          error(
            PLACE,
            '1:1',
            'Không có mục tên “1”.',
            'Các mục dùng được ở đây: name, type, parent, from, to, successors, legalDocument, aliases, note.',
          ),
        ],
      ],
      [
        'a key that is a list',
        { [PLACE]: `? [a]\n: b\n${base[PLACE]}` },
        [
          error(
            PLACE,
            '1:1',
            'Dòng này không phải là “tên mục: giá trị”.',
            'Hãy thêm tên mục và dấu hai chấm ở đầu dòng, hoặc nối dòng này vào giá trị ở dòng trên.',
          ),
        ],
      ],
      [
        '__proto__ as a key',
        { [PLACE]: `${base[PLACE]}__proto__:\n  name: A\n` },
        [error(PLACE, '5:1', 'Không có mục tên “__proto__”.', 'Hãy xóa dòng này.')],
      ],
      [
        'constructor as a key',
        { [PLACE]: `${base[PLACE]}constructor: A\n` },
        [
          error(
            PLACE,
            '5:1',
            'Không có mục tên “constructor”.',
            'Các mục dùng được ở đây: name, type, parent, from, to, successors, legalDocument, aliases, note.',
          ),
        ],
      ],
      [
        'a very long key',
        { [PLACE]: `${base[PLACE]}${'x'.repeat(100_000)}: A\n` },
        [
          error(
            PLACE,
            '5:1',
            'Dòng này không phải là “tên mục: giá trị”.',
            'Hãy thêm tên mục và dấu hai chấm ở đầu dòng, hoặc nối dòng này vào giá trị ở dòng trên.',
          ),
        ],
      ],
      [
        'a very long value',
        edit(PLACE, 'type: huyen', `type: ${'x'.repeat(100_000)}`),
        [
          error(
            PLACE,
            '2:7',
            'Mục type (Cấp) ghi ' +
              '“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”, không có trong danh sách.',
            'Hãy chọn một trong: tinh (tỉnh), thanh-pho (thành phố), huyen (huyện), ' +
              'thi-xa (thị xã), thi-tran (thị trấn), xa (xã), phuong (phường).',
          ),
        ],
      ],
      [
        '20,000 brackets',
        edit(PLACE, 'name: Bình Minh', `name: ${'['.repeat(20_000)}`),
        [
          error(
            PLACE,
            '1:7',
            'Giá trị bắt đầu bằng dấu [, là một dấu riêng của YAML.',
            'Hãy đặt cả giá trị trong dấu ngoặc kép.',
          ),
        ],
      ],
      [
        '# that is meant as text',
        edit(UNIT, 'Công ty CP', 'Công ty #1 CP'),
        [
          error(
            UNIT,
            '1:15',
            'Phần sau dấu # bị bỏ qua, vì máy coi là ghi chú.',
            'Nếu dấu # thuộc về giá trị, hãy đặt cả giá trị trong dấu ngoặc kép; ' +
              'nếu là ghi chú, hãy thêm một dấu cách sau dấu #.',
            'name: "Công ty #1 CP An Phú"',
          ),
        ],
      ],
      [
        'a backslash in quotes',
        edit(UNIT, 'name: Công ty CP An Phú', 'name: "C:\\Anh"'),
        [
          error(
            UNIT,
            '1:10',
            `Trong dấu ngoặc kép có dấu gạch chéo ngược (\\) mà máy không hiểu.`,
            `Hãy thay \\ bằng / hoặc dùng dấu nháy đơn thay cho dấu ngoặc kép.`,
          ),
        ],
      ],
    ],
  ],
  [
    'keys',
    [
      [
        'unknown, near a known one',
        edit(UNIT, 'legalForm:', 'legalform:'),
        [
          error(
            UNIT,
            '3:1',
            'Không có mục tên “legalform”.',
            'Có phải là “legalForm”?',
            'legalForm: CP',
          ),
        ],
      ],
      [
        'mistyped required key: one fault, not two',
        edit(ARTICLE, 'title:', 'titel:'),
        [
          error(
            ARTICLE,
            '2:1',
            'Không có mục tên “titel”.',
            'Có phải là “title”?',
            'title: Hội nghị tổng kết năm 2022',
          ),
        ],
      ],
      [
        'unknown, far from all',
        edit(PLACE, 'from: 1945-09-02', 'màu: xanh'),
        [
          error(
            PLACE,
            '3:1',
            'Không có mục tên “màu”.',
            'Các mục dùng được ở đây: name, type, parent, from, to, successors, legalDocument, aliases, note.',
          ),
        ],
      ],
      [
        'unknown in a list',
        edit(YEAR, '    quantity: 50', '    quanity: 50'),
        [
          error(
            YEAR,
            '30:5',
            'Không có mục tên “quanity”.',
            'Có phải là “quantity”?',
            'quantity: 50',
          ),
        ],
      ],
      [
        'missing at the top',
        edit(UNIT, 'shortName: An Phú\n', ''),
        [
          error(
            UNIT,
            '1:1',
            'Thiếu mục bắt buộc shortName (Tên viết tắt).',
            'Hãy thêm dòng: shortName: Ví Dụ',
          ),
        ],
      ],
      [
        'missing in front matter',
        edit(ARTICLE, 'date: 2023-02-12\n', ''),
        [
          error(
            ARTICLE,
            '2:1',
            'Thiếu mục bắt buộc date (Ngày đăng).',
            'Hãy thêm dòng: date: 2023-02-11',
          ),
        ],
      ],
      [
        'missing reference in a list',
        edit(YEAR, '  - rank: 2\n    unit: song-xanh', '  - rank: 2'),
        [
          error(
            YEAR,
            '11:5',
            'Thiếu mục bắt buộc unit (Đơn vị).',
            'Hãy thêm dòng unit: với tên tệp (không có đuôi) trong thư mục units.',
          ),
        ],
      ],
      [
        'missing choice in a nested list',
        edit(YEAR, '      - status: suy-ton\n        meeting', '      - meeting'),
        [
          error(
            YEAR,
            '17:9',
            'Thiếu mục bắt buộc status (Tình trạng).',
            'Hãy thêm dòng status: với một trong: suy-ton (Cụm suy tôn), ' +
              'de-nghi (Đề nghị tặng), dang-xet (Đang xét), da-quyet-dinh (Đã có quyết định), ' +
              'da-trao (Đã trao tặng), khong-duoc-tang (Không được tặng), ' +
              'huy-bo (Đã hủy bỏ quyết định), khong-ro (Chưa rõ).',
          ),
        ],
      ],
      [
        'missing group',
        edit(SITE, 'publisher:\n  name: Văn phòng Cụm thi đua Ví Dụ\n', ''),
        [
          error(
            SITE,
            '1:1',
            'Thiếu mục bắt buộc publisher (Đơn vị xuất bản).',
            'Hãy thêm dòng publisher: và bên dưới là các dòng con, ' +
              'mỗi dòng lùi vào hai dấu cách: name, responsiblePerson, address, email, phone.',
          ),
        ],
      ],
      [
        'missing list',
        edit(YEAR, `    steps:\n${STEPS}`, ''),
        [
          error(
            YEAR,
            '14:5',
            'Thiếu mục bắt buộc steps (Quá trình).',
            'Hãy thêm dòng steps: và bên dưới là danh sách, mỗi mục bắt đầu bằng dấu gạch ngang “- ”.',
          ),
        ],
      ],
      [
        'an empty list where one is needed',
        edit(YEAR, `    steps:\n${STEPS}`, '    steps: []\n'),
        [
          error(
            YEAR,
            '16:12',
            'Danh sách steps (Quá trình) chưa có mục nào.',
            'Hãy thêm ít nhất một mục, bắt đầu bằng dấu gạch ngang “- ”.',
          ),
        ],
      ],
      [
        'null',
        edit(UNIT, 'order: 1', 'order:'),
        [
          error(
            UNIT,
            '4:7',
            'Mục order (Thứ tự trong văn bản) để trống.',
            'Hãy điền giá trị hoặc xóa cả dòng này nếu không cần. Ví dụ: order: 1',
          ),
        ],
      ],
      [
        'null in a list',
        edit(ARTICLE, '  - song-xanh', '  -'),
        [
          error(
            ARTICLE,
            '6:4',
            'Trong danh sách units (Đơn vị) có một dòng để trống.',
            'Hãy điền giá trị sau dấu gạch ngang hoặc xóa dòng đó.',
          ),
        ],
      ],
      [
        'null group',
        edit(SITE, 'publisher:\n  name: Văn phòng Cụm thi đua Ví Dụ', 'publisher:'),
        [
          error(
            SITE,
            '2:11',
            'Mục publisher (Đơn vị xuất bản) để trống.',
            'Mục này bắt buộc, hãy điền giá trị.',
          ),
        ],
      ],
      [
        'empty quotes',
        edit(UNIT, 'shortName: An Phú', 'shortName: " "'),
        [
          error(
            UNIT,
            '2:12',
            'Mục shortName (Tên viết tắt) để trống.',
            'Mục này bắt buộc, hãy điền giá trị. Ví dụ: shortName: Ví Dụ',
          ),
        ],
      ],
    ],
  ],
  [
    'kinds of values',
    [
      [
        'text: a number',
        edit(DOCUMENT, '"12"', '012'),
        [
          error(
            DOCUMENT,
            '2:9',
            'Mục number (Số) phải là chữ, nhưng đang ghi 12.',
            'Hãy đặt giá trị trong dấu ngoặc kép.',
            'number: "012"',
          ),
        ],
      ],
      [
        'text: true',
        edit(UNIT, 'shortName: An Phú', 'shortName: true'),
        [
          error(
            UNIT,
            '2:12',
            'Mục shortName (Tên viết tắt) phải là chữ, nhưng đang ghi true.',
            'Hãy đặt giá trị trong dấu ngoặc kép.',
            'shortName: "true"',
          ),
        ],
      ],
      [
        'text: a list',
        edit(UNIT, 'name: Công ty CP An Phú', 'name: [An, Phú]'),
        [
          error(
            UNIT,
            '1:7',
            'Mục name (Tên đầy đủ) chỉ nhận một giá trị, nhưng đang ghi một danh sách.',
            'Hãy ghi một giá trị ngay sau dấu hai chấm, ' +
              'không có dấu gạch ngang hay dấu ngoặc vuông. Ví dụ: name: Công ty CP Ví Dụ',
          ),
        ],
      ],
      [
        'text: a group',
        edit(UNIT, 'name: Công ty CP An Phú', 'name:\n  Công ty: An Phú'),
        [
          error(
            UNIT,
            '2:3',
            'Mục name (Tên đầy đủ) chỉ nhận một giá trị, nhưng đang ghi một nhóm nhiều dòng.',
            'Hãy ghi một giá trị ngay sau dấu hai chấm; nếu trong câu có dấu hai chấm, ' +
              'hãy đặt cả câu trong dấu ngoặc kép. Ví dụ: name: Công ty CP Ví Dụ',
          ),
        ],
      ],
      [
        'list: one value',
        edit(ARTICLE, 'units:\n  - an-phu\n  - song-xanh', 'units: an-phu'),
        [
          error(
            ARTICLE,
            '4:8',
            'Mục units (Đơn vị) phải là một danh sách, nhưng đang ghi “an-phu”.',
            'Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.',
            'units: [an-phu]',
          ),
        ],
      ],
      [
        'list: values with commas',
        edit(ARTICLE, 'units:\n  - an-phu\n  - song-xanh', 'units: An Phú, Sông Xanh'),
        [
          error(
            ARTICLE,
            '4:8',
            'Mục units (Đơn vị) phải là một danh sách, nhưng đang ghi “An Phú, Sông Xanh”.',
            'Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.',
          ),
        ],
      ],
      [
        'list: a group',
        edit(ARTICLE, 'units:\n  - an-phu\n  - song-xanh', 'units:\n  an-phu: 1'),
        [
          error(
            ARTICLE,
            '5:3',
            'Mục units (Đơn vị) phải là một danh sách, nhưng đang ghi một nhóm nhiều dòng.',
            'Hãy viết mỗi mục con trên một dòng, bắt đầu bằng dấu gạch ngang “- ”.',
          ),
        ],
      ],
      [
        'group: one value',
        edit(ARTICLE, 'meeting:', 'cover: 2023/hoi-nghi.jpg\nmeeting:'),
        [
          error(
            ARTICLE,
            '7:8',
            'Mục cover (Ảnh đầu bài) phải gồm nhiều dòng con, nhưng đang ghi “2023/hoi-nghi.jpg”.',
            'Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách; các mục con dùng được: ' +
              'file, caption, captionNote, alt, credit, takenAt, place, units, consent.',
          ),
        ],
      ],
      [
        'group: a list',
        edit(SITE, '  name: Văn phòng', '  - name: Văn phòng'),
        [
          error(
            SITE,
            '3:3',
            'Mục publisher (Đơn vị xuất bản) phải gồm nhiều dòng con, nhưng đang ghi một danh sách.',
            'Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách; các mục con dùng được: ' +
              'name, responsiblePerson, address, email, phone.',
          ),
        ],
      ],
      [
        'group in a list: one value',
        edit(YEAR, '  - rank: 2\n    unit: song-xanh', '  - song-xanh'),
        [
          error(
            YEAR,
            '11:5',
            'Mục con của rankings (Xếp hạng) phải gồm nhiều dòng con, nhưng đang ghi “song-xanh”.',
            'Hãy viết các dòng con, mỗi dòng lùi vào hai dấu cách; các mục con dùng được: ' +
              'rank, unit, score, method, meeting, asStated, source, inferred, note.',
          ),
        ],
      ],
      [
        'number: words',
        edit(UNIT, 'order: 1', 'order: một'),
        [
          error(
            UNIT,
            '4:8',
            'Mục order (Thứ tự trong văn bản) phải là một số, nhưng đang ghi “một”.',
            'Hãy viết một số, không kèm chữ. Ví dụ: order: 1',
          ),
        ],
      ],
      [
        'number: too small',
        edit(UNIT, 'order: 1', 'order: 0'),
        [
          error(
            UNIT,
            '4:8',
            'Mục order (Thứ tự trong văn bản) ghi 0; số này phải từ 1 trở lên.',
            'Hãy kiểm tra lại con số. Ví dụ: order: 1',
          ),
        ],
      ],
      [
        'number: too big',
        edit(UNIT, 'order: 1', 'order: 5000'),
        [
          error(
            UNIT,
            '4:8',
            'Mục order (Thứ tự trong văn bản) ghi 5000; số này phải không quá 999.',
            'Hãy kiểm tra lại con số. Ví dụ: order: 1',
          ),
        ],
      ],
      [
        'number: not whole',
        edit(UNIT, 'order: 1', 'order: 1.5'),
        [
          error(
            UNIT,
            '4:8',
            'Mục order (Thứ tự trong văn bản) ghi 1.5; số này phải là số nguyên.',
            'Hãy viết một số nguyên. Ví dụ: order: 1',
          ),
        ],
      ],
      [
        'number: in quotes',
        edit(UNIT, 'order: 1', 'order: "1"'),
        [
          error(
            UNIT,
            '4:8',
            'Mục order (Thứ tự trong văn bản) ghi “1” trong dấu ngoặc nên máy coi là chữ.',
            'Hãy bỏ dấu ngoặc.',
            'order: 1',
          ),
        ],
      ],
      [
        'number: with its unit',
        edit(YEAR, 'value: 20000', 'value: 20000 tỷ đồng'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) phải là một số, nhưng đang ghi “20000 tỷ đồng”.',
            'Hãy viết một số, không kèm chữ. Ví dụ: value: 20000',
          ),
        ],
      ],
      [
        'number: one full stop between thousands',
        edit(YEAR, 'value: 20000', 'value: 20.000'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) ghi 20.000: máy hiểu dấu chấm là dấu thập phân, tức là 20,000.',
            'Hãy viết 20000 nếu dấu chấm ngăn cách hàng nghìn, hoặc 20 nếu là số thập phân.',
            'value: 20000',
          ),
        ],
      ],
      [
        'number: a decimal with three digits',
        edit(YEAR, '  - rank: 2', '  - rank: 2\n    score: 9.875'),
        [
          error(
            YEAR,
            '12:12',
            'Mục score (Điểm) ghi 9.875: máy hiểu dấu chấm là dấu thập phân, tức là 9,875.',
            'Hãy viết 9875 nếu dấu chấm ngăn cách hàng nghìn, hoặc 9.8750 nếu là số thập phân.',
          ),
        ],
      ],
      [
        'number: two full stops between thousands',
        edit(YEAR, 'value: 20000', 'value: 20.000.000'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) ghi “20.000.000”, chưa phải là số mà máy đọc được.',
            'Hãy viết số không có dấu ngăn cách hàng nghìn và không có dấu ngoặc; phần thập phân sau dấu chấm.',
            'value: 20000000',
          ),
        ],
      ],
      [
        'number: spaces between thousands',
        edit(YEAR, 'value: 20000', 'value: 20 000'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) ghi “20 000”, chưa phải là số mà máy đọc được.',
            'Hãy viết số không có dấu ngăn cách hàng nghìn và không có dấu ngoặc; phần thập phân sau dấu chấm.',
            'value: 20000',
          ),
        ],
      ],
      [
        'number: a comma that can be either',
        edit(YEAR, 'value: 20000', 'value: 20,125'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) ghi “20,125”: không rõ dấu phẩy ngăn cách hàng nghìn hay phần thập phân.',
            'Hãy viết 20125 nếu là hàng nghìn, hoặc 20.1250 nếu là số thập phân.',
          ),
        ],
      ],
      [
        'number: a decimal comma',
        edit(YEAR, 'value: 20000', 'value: 20,5'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) ghi “20,5”, chưa phải là số mà máy đọc được.',
            'Hãy viết số không có dấu ngăn cách hàng nghìn và không có dấu ngoặc; phần thập phân sau dấu chấm.',
            'value: 20.5',
          ),
        ],
      ],
      [
        'number: .nan',
        edit(YEAR, 'value: 20000', 'value: .nan'),
        [
          error(
            YEAR,
            '23:12',
            'Mục value (Giá trị) phải là một số, nhưng đang ghi NaN.',
            'Hãy viết một số, không kèm chữ. Ví dụ: value: 20000',
          ),
        ],
      ],
      [
        'year: two digits',
        edit(MEETING, 'planYear: 2023', 'planYear: 23'),
        [
          error(
            MEETING,
            '4:11',
            'Mục planYear (Triển khai năm) ghi 23, không phải là một năm từ 1945 đến 2100.',
            'Hãy viết năm bằng bốn chữ số, ví dụ 2022.',
          ),
        ],
      ],
      [
        'year: with a word',
        edit(MEETING, 'planYear: 2023', 'planYear: năm 2023'),
        [
          error(
            MEETING,
            '4:11',
            'Mục planYear (Triển khai năm) ghi “năm 2023”, chưa phải là năm mà máy đọc được.',
            'Hãy chỉ viết bốn chữ số, không có dấu ngoặc và không kèm chữ.',
            'planYear: 2023',
          ),
        ],
      ],
      [
        'boolean: có',
        edit(COMMENT, 'approved: true', 'approved: có'),
        [
          error(
            COMMENT,
            '5:11',
            'Mục approved (Đã duyệt) ghi “có”; mục này chỉ nhận true (có) hoặc false (không).',
            'Hãy viết true hoặc false, không có dấu ngoặc.',
            'approved: true',
          ),
        ],
      ],
      [
        'boolean: other words',
        edit(COMMENT, 'approved: true', 'approved: đã duyệt'),
        [
          error(
            COMMENT,
            '5:11',
            'Mục approved (Đã duyệt) ghi “đã duyệt”; mục này chỉ nhận true (có) hoặc false (không).',
            'Hãy viết true hoặc false, không có dấu ngoặc.',
          ),
        ],
      ],
      [
        'choice: the words instead of the code',
        edit(AWARD, 'level: tinh', 'level: Cấp tỉnh'),
        [
          error(
            AWARD,
            '4:8',
            'Mục level (Cấp) ghi “Cấp tỉnh”, không có trong danh sách.',
            'Có phải là tinh (Cấp tỉnh)?',
            'level: tinh',
          ),
        ],
      ],
      [
        'choice: near a code',
        edit(YEAR, 'status: suy-ton', 'status: suy tôn'),
        [
          error(
            YEAR,
            '17:17',
            'Mục status (Tình trạng) ghi “suy tôn”, không có trong danh sách.',
            'Có phải là suy-ton (Cụm suy tôn)?',
            '- status: suy-ton',
          ),
        ],
      ],
      [
        'choice: nothing like it',
        edit(UNIT, 'legalForm: CP', 'legalForm: hợp tác xã'),
        [
          error(
            UNIT,
            '3:12',
            'Mục legalForm (Loại hình doanh nghiệp) ghi “hợp tác xã”, không có trong danh sách.',
            'Hãy chọn một trong: CP (Công ty cổ phần), TNHH (Công ty trách nhiệm hữu hạn), ' +
              'TNHH MTV (Công ty trách nhiệm hữu hạn một thành viên), ' +
              'DNNN (Doanh nghiệp nhà nước), TCT CP (Tổng công ty cổ phần), khong-ro (Chưa rõ).',
          ),
        ],
      ],
      [
        'choice: a number',
        edit(MEETING, 'type: tong-ket', 'type: 1'),
        [
          error(
            MEETING,
            '2:7',
            'Mục type (Loại hội nghị) ghi “1”, không có trong danh sách.',
            'Hãy chọn một trong: tong-ket (Hội nghị tổng kết), so-ket (Hội nghị sơ kết), ' +
              'ky-giao-uoc (Lễ ký giao ước thi đua), giao-ban (Giao ban), khac (Cuộc họp khác).',
          ),
        ],
      ],
      [
        'day: 11-2-2022',
        edit(ARTICLE, '2023-02-12', '11-2-2022'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “11-2-2022”: ' +
              'không rõ là ngày 11 tháng 02 năm 2022 hay ngày 02 tháng 11 năm 2022.',
            'Hãy viết năm-tháng-ngày: 2022-02-11 nếu là ngày 11 tháng 02 năm 2022; ' +
              '2022-11-02 nếu là ngày 02 tháng 11 năm 2022.',
            'date: 2022-02-11',
          ),
        ],
      ],
      [
        'day: 30-2-2022',
        edit(ARTICLE, '2023-02-12', '30-2-2022'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “30-2-2022”, không phải là ngày có thật.',
            'Hãy viết năm-tháng-ngày, ví dụ 2023-02-11.',
          ),
        ],
      ],
      [
        'day: 2022-13-01',
        edit(ARTICLE, '2023-02-12', '2022-13-01'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “2022-13-01”, không phải là ngày có thật.',
            'Hãy viết năm-tháng-ngày, ví dụ 2023-02-11.',
          ),
        ],
      ],
      [
        'day: 25/12/2022',
        edit(ARTICLE, '2023-02-12', '25/12/2022'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “25/12/2022”, chưa đúng dạng năm-tháng-ngày.',
            'Hãy viết 2022-12-25 nếu là ngày 25 tháng 12 năm 2022.',
            'date: 2022-12-25',
          ),
        ],
      ],
      [
        'day: 2023-2-3',
        edit(ARTICLE, '2023-02-12', '2023-2-3'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “2023-2-3”, chưa đúng dạng năm-tháng-ngày.',
            'Hãy viết 2023-02-03 nếu là ngày 03 tháng 02 năm 2023.',
            'date: 2023-02-03',
          ),
        ],
      ],
      [
        'day: in words',
        edit(ARTICLE, '2023-02-12', 'ngày 12 tháng 2 năm 2023'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “ngày 12 tháng 2 năm 2023”, chưa đúng dạng năm-tháng-ngày.',
            'Hãy viết 2023-02-12 nếu là ngày 12 tháng 02 năm 2023.',
            'date: 2023-02-12',
          ),
        ],
      ],
      [
        'day: a moment',
        edit(ARTICLE, '2023-02-12', '2023-02-12T00:00:00Z'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “2023-02-12T00:00:00Z”, chưa đúng dạng năm-tháng-ngày.',
            'Hãy viết 2023-02-12 nếu là ngày 12 tháng 02 năm 2023.',
            'date: 2023-02-12',
          ),
        ],
      ],
      [
        'day: only a year, which YAML reads as a number',
        edit(ARTICLE, '2023-02-12', '2022'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “2022”, chưa đủ ngày, tháng, năm.',
            'Hãy viết năm-tháng-ngày, ví dụ 2023-02-11.',
          ),
        ],
      ],
      [
        'day: only a month',
        edit(ARTICLE, '2023-02-12', '2023-02'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) ghi “2023-02”, chưa đủ ngày, tháng, năm.',
            'Hãy viết năm-tháng-ngày, ví dụ 2023-02-11.',
          ),
        ],
      ],
      [
        'day: a list',
        edit(ARTICLE, '2023-02-12', '[2023]'),
        [
          error(
            ARTICLE,
            '3:7',
            'Mục date (Ngày đăng) chỉ nhận một giá trị, nhưng đang ghi một danh sách.',
            'Hãy ghi một giá trị ngay sau dấu hai chấm, ' +
              'không có dấu gạch ngang hay dấu ngoặc vuông. Ví dụ: date: 2023-02-11',
          ),
        ],
      ],
      ['partial date: a year alone is accepted', edit(UNIT, 'from: 2022-02-11', 'from: 2022'), []],
      [
        'partial date: 2/2022',
        edit(UNIT, 'from: 2022-02-11', 'from: 2/2022'),
        [
          error(
            UNIT,
            '6:11',
            'Mục from (Tham gia cụm từ) ghi “2/2022”, chưa đúng dạng năm-tháng-ngày, năm-tháng hoặc năm.',
            'Hãy viết 2022-02 nếu là tháng 02 năm 2022.',
            '- from: 2022-02',
          ),
        ],
      ],
      [
        'partial date: in words',
        edit(UNIT, 'from: 2022-02-11', 'from: đầu năm 2022'),
        [
          error(
            UNIT,
            '6:11',
            'Mục from (Tham gia cụm từ) ghi “đầu năm 2022”, chưa đúng dạng năm-tháng-ngày, năm-tháng hoặc năm.',
            'Hãy viết năm-tháng-ngày, năm-tháng hoặc năm, ví dụ 2023-02-11.',
          ),
        ],
      ],
      [
        'moment: with a space',
        edit(ARTICLE, 'date: 2023-02-12', 'date: 2023-02-12\npublishAt: 2023-02-12 7:00'),
        [
          error(
            ARTICLE,
            '4:12',
            'Mục publishAt (Hẹn giờ đăng) ghi “2023-02-12 7:00”, không phải là ngày giờ đúng dạng.',
            'Hãy viết năm-tháng-ngày, có thể thêm chữ T và giờ:phút, ví dụ 2023-02-11T07:00.',
            'publishAt: 2023-02-12T07:00',
          ),
        ],
      ],
      [
        'moment: only words',
        edit(ARTICLE, 'date: 2023-02-12', 'date: 2023-02-12\npublishAt: 7 giờ'),
        [
          error(
            ARTICLE,
            '4:12',
            'Mục publishAt (Hẹn giờ đăng) ghi “7 giờ”, không phải là ngày giờ đúng dạng.',
            'Hãy viết năm-tháng-ngày, có thể thêm chữ T và giờ:phút, ví dụ 2023-02-11T07:00.',
          ),
        ],
      ],
      [
        'picture: another ending',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/anh.pdf\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “2023/anh.pdf”, không phải là đường dẫn ảnh.',
            'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.',
          ),
        ],
      ],
      [
        'picture: a scan',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/quet.TIF\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “2023/quet.TIF”: ảnh TIFF của máy quét thì trang không dùng được.',
            'Hãy mở ảnh, lưu lại ở dạng jpg vào cùng thư mục, rồi ghi tên mới ở đây.',
            'file: 2023/quet.jpg',
          ),
        ],
      ],
      [
        'picture: a bitmap',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/anh.bmp\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “2023/anh.bmp”: ảnh BMP của chương trình vẽ thì trang không dùng được.',
            'Hãy mở ảnh, lưu lại ở dạng jpg vào cùng thư mục, rồi ghi tên mới ở đây.',
            'file: 2023/anh.jpg',
          ),
        ],
      ],
      [
        'picture: a picture of a telephone',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/dt.heic\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “2023/dt.heic”: ảnh HEIC của điện thoại thì trang không dùng được.',
            'Hãy mở ảnh, lưu lại ở dạng jpg vào cùng thư mục, rồi ghi tên mới ở đây.',
            'file: 2023/dt.jpg',
          ),
        ],
      ],
      [
        'picture: a raw picture of a camera',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/dsc.NEF\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “2023/dsc.NEF”: ảnh thô (RAW) của máy ảnh thì trang không dùng được.',
            'Hãy mở ảnh, lưu lại ở dạng jpg vào cùng thư mục, rồi ghi tên mới ở đây.',
            'file: 2023/dsc.jpg',
          ),
        ],
      ],
      [
        'picture: odd signs in its name, and the ending of Windows, are no fault',
        {
          ...edit(
            ARTICLE,
            'meeting:',
            `photos:\n  - {file: "2023/anh #1, 50% & 'a'.jpg", caption: Ảnh một, alt: ` +
              'Lá cờ đỏ}\n  - {file: 2023/tai-ve.jfif, caption: Ảnh hai, alt: ' +
              'Lá cờ xanh}\nmeeting:',
          ),
          "media/2023/anh #1, 50% & 'a'.jpg": 'x',
          'media/2023/tai-ve.jfif': 'x',
        },
        [],
      ],
      [
        'picture: from the root',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: /media/anh.jpg\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “/media/anh.jpg”, không phải là đường dẫn ảnh.',
            'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.',
            'file: anh.jpg',
          ),
        ],
      ],
      [
        'picture: with the backslash of Windows',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023\\anh.jpg\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            `Mục file (Tệp ảnh) ghi “2023\\anh.jpg”, không phải là đường dẫn ảnh.`,
            'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.',
            'file: 2023/anh.jpg',
          ),
        ],
      ],
      [
        'attachment: another ending',
        edit(DOCUMENT, 'status:', 'file: qd.exe\nstatus:'),
        [
          error(
            DOCUMENT,
            '6:7',
            'Mục file (Tệp đính kèm) ghi “qd.exe”, không phải là đường dẫn tệp đính kèm.',
            'Hãy ghi đường dẫn bên trong thư mục media, ví dụ 2023/quyet-dinh.pdf.',
          ),
        ],
      ],
      [
        'address: without https',
        edit(UNIT, 'order: 1', 'website: www.an-phu.vn'),
        [
          error(
            UNIT,
            '4:10',
            'Mục website (Trang web) ghi “www.an-phu.vn”, không phải là địa chỉ web.',
            'Địa chỉ phải bắt đầu bằng https:// (hoặc http://), ví dụ https://vi-du.vn/.',
            'website: https://www.an-phu.vn',
          ),
        ],
      ],
      [
        'address: another protocol',
        edit(UNIT, 'order: 1', 'website: javascript:alert(1)'),
        [
          error(
            UNIT,
            '4:10',
            'Mục website (Trang web) ghi “javascript:alert(1)”, không phải là địa chỉ web.',
            'Địa chỉ phải bắt đầu bằng https:// (hoặc http://), ví dụ https://vi-du.vn/.',
          ),
        ],
      ],
      [
        'address: https only',
        edit(
          SITE,
          'clusterTerms',
          'comments:\n  mode: post\n  endpoint: http://vi-du.vn/gui\nclusterTerms',
        ),
        [
          error(
            SITE,
            '6:13',
            'Mục endpoint (Máy chủ nhận) ghi “http://vi-du.vn/gui”, không phải là địa chỉ web https.',
            'Địa chỉ phải bắt đầu bằng https://, ví dụ https://vi-du.vn/.',
            'endpoint: https://vi-du.vn/gui',
          ),
        ],
      ],
      [
        'e-mail',
        edit(SITE, '  name: Văn', '  email: văn phòng\n  name: Văn'),
        [
          error(
            SITE,
            '3:10',
            'Mục email (Email) ghi “văn phòng”, không phải là địa chỉ thư điện tử.',
            'Hãy viết địa chỉ đầy đủ, ví dụ lienhe@vi-du.vn.',
          ),
        ],
      ],
    ],
  ],
  [
    'references',
    [
      [
        'a mistyped unit',
        edit(ARTICLE, '- song-xanh', '- song-xan'),
        [
          error(
            ARTICLE,
            '6:5',
            'Không có đơn vị nào mang mã “song-xan”.',
            'Có phải là “song-xanh”?',
            '- song-xanh',
          ),
        ],
      ],
      [
        'the name of a unit',
        edit(
          YEAR,
          '  - rank: 2\n    unit: song-xanh',
          '  - rank: 2\n    unit: Công ty TNHH Sông Xanh',
        ),
        [
          error(
            YEAR,
            '12:11',
            'Không có đơn vị nào mang mã “Công ty TNHH Sông Xanh”.',
            'Có phải là “song-xanh”?',
            'unit: song-xanh',
          ),
        ],
      ],
      [
        'the title of an award',
        edit(YEAR, 'award: co-tinh', 'award: Cờ thi đua của UBND tỉnh'),
        [
          error(
            YEAR,
            '15:12',
            'Không có danh hiệu nào mang mã “Cờ thi đua của UBND tỉnh”.',
            'Có phải là “co-tinh”?',
            'award: co-tinh',
          ),
        ],
      ],
      [
        'an award unlike all',
        edit(YEAR, 'award: co-tinh', 'award: giải thưởng'),
        [
          error(
            YEAR,
            '15:12',
            'Không có danh hiệu nào mang mã “giải thưởng”.',
            'Các mã đang có: co-tinh.',
          ),
        ],
      ],
      [
        'a meeting of another year',
        edit(ARTICLE, 'meeting: tong-ket-2022', 'meeting: tong-ket-2023'),
        [
          error(
            ARTICLE,
            '7:10',
            'Không có hội nghị nào mang mã “tong-ket-2023”.',
            'Có phải là “tong-ket-2022”?',
            'meeting: tong-ket-2022',
          ),
        ],
      ],
      [
        'the number of a document',
        edit(UNIT, 'joinDocument: qd-12-2022', 'joinDocument: 12/QĐ-UBND'),
        [
          error(
            UNIT,
            '7:19',
            'Không có văn bản nào mang mã “12/QĐ-UBND”.',
            'Có phải là “qd-12-2022”?',
            'joinDocument: qd-12-2022',
          ),
        ],
      ],
      [
        'a document in site.yaml',
        edit(SITE, 'decision: qd-12-2022', 'decision: qd-13'),
        [
          error(
            SITE,
            '7:15',
            'Không có văn bản nào mang mã “qd-13”.',
            'Các mã đang có: qd-12-2022.',
          ),
        ],
      ],
      [
        'the name of a place',
        edit(ARTICLE, '[huyen-binh-minh]', '[huyện Bình Minh]'),
        [
          error(
            ARTICLE,
            '8:10',
            'Không có địa danh nào mang mã “huyện Bình Minh”.',
            'Có phải là “huyen-binh-minh”?',
            'places: [huyen-binh-minh]',
          ),
        ],
      ],
      [
        'the title of an article',
        edit(YEAR, 'article: hoi-nghi-tong-ket', 'article: Hội nghị tổng kết năm 2022'),
        [
          error(
            YEAR,
            '2:12',
            'Không có bài viết nào mang mã “Hội nghị tổng kết năm 2022”.',
            'Có phải là “hoi-nghi-tong-ket”?',
            'article: hoi-nghi-tong-ket',
          ),
        ],
      ],
      [
        'a comment without its folder',
        {
          ...edit(COMMENT, 'author', 'parent: lan\nauthor'),
          'comments/hoi-nghi-tong-ket/lan.yaml': base[COMMENT],
        },
        [
          error(
            COMMENT,
            '2:9',
            'Không có bình luận nào mang mã “lan”.',
            'Có phải là “hoi-nghi-tong-ket/lan”?',
            'parent: hoi-nghi-tong-ket/lan',
          ),
        ],
      ],
      [
        'nothing in the collection yet',
        {
          ...edit(MEETING, 'place: huyen-binh-minh', 'place: binh-minh'),
          ...edit(YEAR, '    place: huyen-binh-minh\n', ''),
          ...edit(ARTICLE, 'places: [huyen-binh-minh]\n', ''),
          [PLACE]: undefined,
        },
        [
          error(
            MEETING,
            '6:8',
            'Không có địa danh nào mang mã “binh-minh”.',
            'Thư mục places chưa có địa danh nào.',
          ),
        ],
      ],
      [
        'a missing picture',
        edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/anh.jpg\n  caption: Ảnh\nmeeting:'),
        [
          error(
            ARTICLE,
            '8:9',
            'Không có tệp media/2023/anh.jpg.',
            'Hãy chép tệp vào thư mục media, hoặc xóa dòng này; ảnh chưa có tệp gốc thì chỉ cần chú thích.',
          ),
        ],
      ],
      [
        'a picture in other case',
        {
          ...edit(
            ARTICLE,
            'meeting:',
            'cover:\n  file: 2023/anh.jpg\n  caption: Ảnh\n  alt: Hội trường\nmeeting:',
          ),
          'media/2023/Anh.JPG': 'x',
        },
        [
          error(
            ARTICLE,
            '8:9',
            'Không có tệp media/2023/anh.jpg; có tệp media/2023/Anh.JPG, khác chữ hoa, chữ thường.',
            'Hãy viết 2023/Anh.JPG.',
            'file: 2023/Anh.JPG',
          ),
        ],
      ],
      [
        'a picture with an NFD name',
        {
          ...edit(
            ARTICLE,
            'meeting:',
            'cover:\n  file: 2023/ảnh.jpg\n  caption: Ảnh\n  alt: Hội trường\nmeeting:',
          ),
          ['media/2023/ảnh.jpg'.normalize('NFD')]: 'x',
        },
        [
          error(
            ARTICLE,
            '8:9',
            'Tên tệp media/2023/ảnh.jpg có chữ có dấu viết theo cách của máy Mac nên không khớp.',
            'Hãy đổi tên tệp thành chữ không dấu, rồi ghi tên mới ở đây.',
          ),
        ],
      ],
      [
        'files whose names only look the same, in a text: each with its line and its cause',
        {
          ...body(
            '![Cả đội chụp chung](</media/2023/Ảnh tập thể.jpg>)\n\n[Kế ' +
              'hoạch](/media/2023/Ke%20hoach.pdf)\n\n[Báo cáo](/media/2023/bao-cao.pdf)',
          ),
          ['media/2023/Ảnh tập thể.jpg'.normalize('NFD')]: 'x',
          'media/2023/Ke\u00a0hoach.pdf': 'x',
          'media/2023/bao-\u200bcao.pdf': 'x',
        },
        [
          error(
            ARTICLE,
            '14:23',
            'Tên tệp media/2023/Ảnh tập thể.jpg có chữ có dấu viết theo cách của máy Mac nên không khớp.',
            'Hãy đổi tên tệp thành chữ không dấu, rồi ghi tên mới ở đây.',
          ),
          error(
            ARTICLE,
            '16:12',
            'Tên tệp media/2023/Ke hoach.pdf có dấu cách cứng nên không khớp.',
            'Hãy đổi tên tệp thành chữ không dấu, rồi ghi tên mới ở đây.',
          ),
          error(
            ARTICLE,
            '18:11',
            'Tên tệp media/2023/bao-cao.pdf có ký tự không nhìn thấy được nên không khớp.',
            'Hãy đổi tên tệp thành chữ không dấu, rồi ghi tên mới ở đây.',
          ),
        ],
      ],
      [
        'a missing attachment with a near one',
        {
          ...edit(DOCUMENT, 'status:', 'file: 2023/qd12-2022.pdf\nstatus:'),
          'media/2023/qd-12-2022.pdf': 'x',
        },
        [
          error(
            DOCUMENT,
            '6:7',
            'Không có tệp media/2023/qd12-2022.pdf.',
            'Có phải là “2023/qd-12-2022.pdf”?',
            'file: 2023/qd-12-2022.pdf',
          ),
        ],
      ],
      [
        'a missing attachment',
        edit(DOCUMENT, 'status:', 'file: 2023/qd.pdf\nstatus:'),
        [
          error(
            DOCUMENT,
            '6:7',
            'Không có tệp media/2023/qd.pdf.',
            'Hãy chép tệp vào thư mục media, hoặc xóa dòng này.',
          ),
        ],
      ],
      [
        'a picture without words for it',
        {
          ...edit(ARTICLE, 'meeting:', 'cover:\n  file: 2023/anh.jpg\n  caption: Ảnh\nmeeting:'),
          'media/2023/anh.jpg': 'x',
        },
        [
          warning(
            ARTICLE,
            '8:9',
            'Ảnh này chưa có mô tả cho người khiếm thị.',
            'Hãy thêm dòng alt: ảnh cho thấy gì.',
          ),
        ],
      ],
      [
        'a parent comment of another article',
        {
          ...edit(COMMENT, 'author', 'parent: khac/lan\nauthor'),
          'comments/khac/lan.yaml': base[COMMENT]!.replace('hoi-nghi-tong-ket', 'khac'),
          'articles/2023/khac.md': base[ARTICLE]!.replace('năm 2022', 'năm khác'),
        },
        [
          error(
            COMMENT,
            '2:9',
            'Bình luận này trả lời một bình luận của bài khác (“khac”).',
            'Hãy ghi parent là một bình luận của bài “hoi-nghi-tong-ket”, hoặc xóa dòng parent.',
          ),
        ],
      ],
      [
        'comments that answer each other',
        {
          ...edit(COMMENT, 'author', 'parent: hoi-nghi-tong-ket/lan\nauthor'),
          'comments/hoi-nghi-tong-ket/lan.yaml': base[COMMENT]!.replace(
            'author',
            'parent: hoi-nghi-tong-ket/mai\nauthor',
          ),
        },
        [
          error(
            COMMENT,
            '2:9',
            'Mục parent dẫn thành vòng tròn: hoi-nghi-tong-ket/lan → hoi-nghi-tong-ket/mai → hoi-nghi-tong-ket/lan.',
            'Hãy sửa hoặc xóa dòng parent của một trong các tệp đó.',
          ),
        ],
      ],
      [
        'a place that is its own parent',
        edit(PLACE, 'from:', 'parent: huyen-binh-minh\nfrom:'),
        [
          error(
            PLACE,
            '3:9',
            'Mục parent dẫn thành vòng tròn: huyen-binh-minh → huyen-binh-minh.',
            'Hãy sửa hoặc xóa dòng parent của một trong các tệp đó.',
          ),
        ],
      ],
    ],
  ],
  [
    'facts against each other',
    [
      [
        'the same rank twice',
        edit(YEAR, 'rank: 2', 'rank: 1'),
        [
          error(
            YEAR,
            '11:5',
            'Năm 2022 có hai đơn vị cùng hạng nhất: An Phú (years/2022.yaml:8) và Sông Xanh (years/2022.yaml:11).',
            'Hãy sửa rank của một trong hai đơn vị.',
          ),
        ],
      ],
      [
        'the same unit ranked twice',
        edit(YEAR, '  - rank: 2\n    unit: song-xanh', '  - rank: 2\n    unit: an-phu'),
        [
          error(
            YEAR,
            '11:5',
            'Năm 2022 xếp hạng An Phú hai lần: years/2022.yaml:8 và years/2022.yaml:11.',
            'Hãy giữ lại một mục.',
          ),
        ],
      ],
      [
        'the same line twice',
        edit(YEAR, '  - rank: 2\n    unit: song-xanh', '  - rank: 1\n    unit: an-phu'),
        [
          error(
            YEAR,
            '11:5',
            'Năm 2022 xếp hạng An Phú hai lần: years/2022.yaml:8 và years/2022.yaml:11.',
            'Hãy giữ lại một mục.',
          ),
        ],
      ],
      [
        'two heads in one year',
        edit(YEAR, 'rankings:', '  - role: truong-cum\n    unit: song-xanh\nrankings:'),
        [
          warning(
            YEAR,
            '7:5',
            'Năm 2022 có hơn một Trưởng cụm: An Phú (years/2022.yaml:4) và Sông Xanh (years/2022.yaml:7).',
            'Nếu không đổi Trưởng cụm trong năm, hãy sửa một dòng.',
          ),
        ],
      ],
      [
        'the same award twice',
        edit(
          YEAR,
          'metrics:',
          '  - unit: an-phu\n    award: co-tinh\n    steps:\n      - status: de-nghi\nmetrics:',
        ),
        [
          error(
            YEAR,
            '21:5',
            'An Phú được ghi hai lần cho “Cờ thi đua của UBND tỉnh” năm 2022: ' +
              'years/2022.yaml:14 và years/2022.yaml:21.',
            'Hãy gộp các bước vào một mục.',
          ),
        ],
      ],
      [
        'more awards than usual',
        edit(
          YEAR,
          'metrics:',
          '  - unit: song-xanh\n    award: co-tinh\n    steps:\n      - status: de-nghi\nmetrics:',
        ),
        [
          warning(
            YEAR,
            '21:5',
            'Năm 2022 ghi “Cờ thi đua của UBND tỉnh” cho 2 đơn vị, nhiều hơn mức thường có là 1.',
            'Nếu đúng như nguồn thì không cần sửa.',
          ),
        ],
      ],
      [
        'decided without a document',
        steps('      - status: da-quyet-dinh\n'),
        [
          error(
            YEAR,
            '17:9',
            '“Cờ thi đua của UBND tỉnh” của An Phú ghi là đã có quyết định nhưng thiếu số, ' +
              'ngày, cơ quan ban hành của quyết định.',
            'Hãy thêm tệp quyết định vào thư mục documents và ghi document: mã của tệp đó; ' +
              'nếu chưa có quyết định thì ghi status: de-nghi.',
          ),
        ],
      ],
      [
        'decided with a document that lacks its number',
        {
          ...steps('      - status: da-quyet-dinh\n        document: qd-12-2022\n'),
          ...edit(DOCUMENT, 'number: "12"\nsymbol: QĐ-UBND\n', 'title: Quyết định khen thưởng\n'),
        },
        [
          error(
            YEAR,
            '17:9',
            '“Cờ thi đua của UBND tỉnh” của An Phú ghi là đã có quyết định nhưng thiếu số, ký hiệu của quyết định.',
            'Hãy bổ sung vào documents/qd-12-2022.yaml.',
          ),
        ],
      ],
      [
        'decided before the year of achievement',
        {
          ...steps('      - status: da-quyet-dinh\n        document: qd-12-2022\n'),
          ...edit(DOCUMENT, '2022-02-11', '2021-12-31'),
        },
        [
          error(
            YEAR,
            '17:9',
            'Quyết định ký ngày 31/12/2021, trước năm thành tích 2022.',
            'Hãy kiểm tra lại năm thành tích hoặc quyết định.',
          ),
        ],
      ],
      [
        'presented without a decision',
        steps('      - status: da-trao\n        date: 2023-02-11\n'),
        [
          error(
            YEAR,
            '17:9',
            '“Cờ thi đua của UBND tỉnh” của An Phú ghi là đã trao nhưng không có bước quyết định.',
            'Hãy thêm bước status: da-quyet-dinh với document trước bước này.',
          ),
        ],
      ],
      [
        'presented without day or meeting',
        steps(
          '      - status: da-quyet-dinh\n        document: qd-12-2022\n      - status: da-trao\n',
        ),
        [
          error(
            YEAR,
            '19:9',
            '“Cờ thi đua của UBND tỉnh” của An Phú ghi là đã trao nhưng không có ngày trao hoặc hội nghị trao.',
            'Hãy thêm date hoặc meeting.',
          ),
        ],
      ],
      [
        'steps out of order',
        steps('      - status: de-nghi\n      - status: suy-ton\n'),
        [
          error(
            YEAR,
            '18:9',
            'Bước “suy-ton” đứng sau bước “de-nghi”.',
            'Hãy xếp các bước theo thứ tự: suy-ton, de-nghi, dang-xet, da-quyet-dinh, da-trao.',
          ),
        ],
      ],
      [
        'the same step twice',
        steps('      - status: de-nghi\n      - status: de-nghi\n'),
        [
          error(
            YEAR,
            '18:9',
            'Bước “de-nghi” được ghi hai lần liền nhau.',
            'Hãy gộp hai bước thành một.',
          ),
        ],
      ],
      [
        'a step after the end',
        steps('      - status: khong-duoc-tang\n      - status: de-nghi\n'),
        [
          error(
            YEAR,
            '18:9',
            'Bước “de-nghi” đứng sau bước kết thúc “khong-duoc-tang”.',
            'Hãy xếp các bước theo thứ tự thời gian.',
          ),
        ],
      ],
      [
        'dates out of order, over a step without a date',
        steps(
          '      - status: suy-ton\n        date: 2023-02-11\n      - status: ' +
            'de-nghi\n      - status: dang-xet\n        date: 2023-01\n',
        ),
        [
          error(
            YEAR,
            '20:9',
            'Bước “dang-xet” (01/2023) có ngày trước bước “suy-ton” (11/02/2023).',
            'Hãy kiểm tra lại ngày của hai bước.',
          ),
        ],
      ],
      [
        'a fact without a source',
        edit(UNIT, '    source:\n      document: qd-12-2022\n', ''),
        [
          error(
            UNIT,
            '6:5',
            'Dữ kiện “Thời gian là thành viên” này không có nguồn.',
            'Hãy thêm source với article (mã bài viết), document (mã văn bản) ' +
              'hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.',
          ),
        ],
      ],
      [
        'a year without a source: one complaint',
        edit(YEAR, 'source:\n  article: hoi-nghi-tong-ket\n', ''),
        [
          error(
            YEAR,
            '2:5',
            'Dữ kiện “Chức danh” này và 6 dữ kiện khác trong tệp (dòng 6, 9, 15, 17, 20, 26) không có nguồn.',
            'Hãy thêm source với article (mã bài viết), document (mã văn bản) ' +
              'hoặc title (tên nguồn khác); trong tệp năm có thể ghi source một lần ở đầu tệp.',
          ),
        ],
      ],
      [
        'a quotation that is not in its article',
        edit(YEAR, 'asStated: hơn 20.000', 'asStated: gần 20.000'),
        [
          warning(
            YEAR,
            '22:5',
            'Câu nguyên văn “gần 20.000 tỷ đồng” không có trong bài “hoi-nghi-tong-ket”.',
            'Hãy chép đúng từng chữ từ bài, hoặc ghi nguồn khác.',
          ),
        ],
      ],
    ],
  ],
  [
    'facts against time',
    [
      [
        'role, rank and award of a unit that had left',
        {
          ...edit(UNIT2, 'from: 2022-02-11', 'from: 2019\n    to: 2021-12-31'),
          ...edit(
            YEAR,
            'unit: an-phu\n    asStated',
            'unit: song-xanh\n    asStated',
            '  - unit: an-phu\n    award',
            '  - unit: song-xanh\n    award',
          ),
        },
        [
          error(
            YEAR,
            '4:5',
            'Trưởng cụm năm 2022 ghi cho Sông Xanh, ' +
              'nhưng năm đó đơn vị không phải là thành viên (units/song-xanh.yaml:6 ghi từ ' +
              '2019 đến 31/12/2021).',
            'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.',
          ),
          error(
            YEAR,
            '11:5',
            'Xếp hạng năm 2022 ghi cho Sông Xanh, ' +
              'nhưng năm đó đơn vị không phải là thành viên (units/song-xanh.yaml:6 ghi từ ' +
              '2019 đến 31/12/2021).',
            'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.',
          ),
          error(
            YEAR,
            '14:5',
            'Khen thưởng năm 2022 ghi cho Sông Xanh, ' +
              'nhưng năm đó đơn vị không phải là thành viên (units/song-xanh.yaml:6 ghi từ ' +
              '2019 đến 31/12/2021).',
            'Hãy sửa đơn vị, năm, hoặc thời gian là thành viên.',
          ),
        ],
      ],
      [
        'a membership that ends before it begins: no other complaint',
        edit(UNIT, 'from: 2022-02-11', 'from: 2022-02-11\n    to: 2021-05'),
        [
          error(
            UNIT,
            '6:5',
            'An Phú rời cụm (05/2021) trước khi vào cụm (11/02/2022).',
            'Hãy sửa from hoặc to.',
          ),
        ],
      ],
      [
        'overlapping memberships',
        edit(
          UNIT,
          '  - from: 2022-02-11',
          '  - from: 2020\n    to: 2023-01\n    source:\n      title: Báo cáo\n  - from: 2022-02-11',
        ),
        [
          error(
            UNIT,
            '10:5',
            'Hai quãng thời gian là thành viên của An Phú chồng lên nhau: units/an-phu.yaml:6 và units/an-phu.yaml:10.',
            'Hãy sửa from hoặc to của một trong hai quãng.',
          ),
        ],
      ],
      [
        'two memberships from the same day',
        edit(
          UNIT,
          '  - from: 2022-02-11',
          '  - from: 2022-02-11\n    source:\n      title: Báo cáo\n  - from: 2022-02-11',
        ),
        [
          error(
            UNIT,
            '9:5',
            'Hai quãng thời gian là thành viên của An Phú chồng lên nhau: units/an-phu.yaml:6 và units/an-phu.yaml:9.',
            'Hãy sửa from hoặc to của một trong hai quãng.',
          ),
        ],
      ],
      [
        'memberships that follow each other are accepted',
        edit(
          UNIT,
          '  - from: 2022-02-11',
          '  - from: 2015\n    to: 2022-02-10\n    source:\n      title: Báo cáo\n  - from: 2022-02-11',
        ),
        [],
      ],
      [
        'a place that was no more on the day of the meeting',
        edit(PLACE, '2025-06-30', '2022-12-31'),
        [
          error(
            MEETING,
            '6:8',
            'Ngày 11/02/2023 không có huyện Bình Minh: địa danh này có từ 02/09/1945 đến 31/12/2022.',
            'Hãy chọn địa danh của thời điểm đó.',
          ),
          error(
            YEAR,
            '31:12',
            'Ngày 11/02/2023 không có huyện Bình Minh: địa danh này có từ 02/09/1945 đến 31/12/2022.',
            'Hãy chọn địa danh của thời điểm đó.',
          ),
        ],
      ],
    ],
  ],
  [
    'what a text would lose',
    [
      [
        'a script',
        body('<script>alert(1)</script>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thẻ <script> và mọi chữ bên trong sẽ bị bỏ khi đăng.',
            'Trang không chạy mã trong bài; hãy xóa thẻ này.',
          ),
        ],
      ],
      [
        'an element that is never closed',
        body('Chữ <title> trong câu\n\nPhần sau'),
        [
          warning(
            ARTICLE,
            '14:5',
            'Thẻ <title> và mọi chữ bên trong sẽ bị bỏ khi đăng.',
            'Hãy viết lại bằng Markdown, hoặc xóa thẻ này.',
          ),
        ],
      ],
      [
        'an unknown element, whose words stay',
        body('Một <dong>dòng</dong>'),
        [
          warning(
            ARTICLE,
            '14:5',
            'Thẻ <dong> trong bài sẽ bị bỏ khi đăng.',
            'Hãy viết lại bằng Markdown, hoặc xóa thẻ này.',
          ),
        ],
      ],
      [
        'elements that style, once each',
        body('<center>giữa</center> <font color="red">đỏ</font> <font>xanh</font>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thẻ <center> trong bài sẽ bị bỏ khi đăng.',
            'Trang có cách trình bày riêng; hãy xóa thẻ này.',
          ),
          warning(
            ARTICLE,
            '14:23',
            'Thẻ <font> trong bài sẽ bị bỏ khi đăng.',
            'Trang có cách trình bày riêng; hãy xóa thẻ này.',
          ),
        ],
      ],
      [
        'a form',
        body('<form><input name="a"><button>Gửi</button></form>'),
        ['form', 'input', 'button'].map((name, at) =>
          warning(
            ARTICLE,
            `14:${[1, 7, 23][at]}`,
            `Thẻ <${name}> trong bài sẽ bị bỏ khi đăng.`,
            'Trang không nhận biểu mẫu trong bài; hãy ghi địa chỉ liên hệ, ' +
              'hoặc đặt tệp mẫu vào thư mục media để tải về.',
          ),
        ),
      ],
      [
        'a drawing',
        body('<svg><script>x</script><path onclick="x"/></svg>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thẻ <svg> và mọi chữ bên trong sẽ bị bỏ khi đăng.',
            'Hãy xuất hình ra tệp png, đặt vào thư mục media rồi viết ![mô tả](/media/tên-ảnh.png).',
          ),
        ],
      ],
      [
        'handlers and styles',
        body('Xem <b\nonclick="x">a</b>.\n\n<p style="color:red" class="MsoNormal">b</p>'),
        [
          warning(
            ARTICLE,
            '14:5',
            'Thuộc tính onclick của thẻ <b> sẽ bị bỏ khi đăng.',
            'Trang không chạy mã trong bài; hãy xóa thuộc tính này.',
          ),
          ...['style', 'class']
            .map((name) =>
              warning(
                ARTICLE,
                '17:1',
                `Thuộc tính ${name} của thẻ <p> sẽ bị bỏ khi đăng.`,
                'Trang có cách trình bày riêng; hãy xóa thuộc tính này.',
              ),
            )
            .toReversed(),
        ],
      ],
      [
        'an id',
        body('<p id="location">a</p>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thuộc tính id của thẻ <p> sẽ bị bỏ khi đăng.',
            'Hãy xóa thuộc tính này.',
          ),
        ],
      ],
      [
        'links that run code or hide where they lead',
        body('[a](javascript:alert(1)) và <a href="//vi-du.vn">b</a>'),
        [
          warning(
            ARTICLE,
            '14:5',
            'Liên kết “javascript:alert(1)” sẽ bị bỏ khi đăng.',
            'Chỉ dùng liên kết bắt đầu bằng https://, mailto:, tel: hoặc /.',
          ),
          warning(
            ARTICLE,
            '14:38',
            'Liên kết “//vi-du.vn” sẽ bị bỏ khi đăng.',
            'Chỉ dùng liên kết bắt đầu bằng https://, mailto:, tel: hoặc /.',
          ),
        ],
      ],
      [
        'a link by reference',
        body('[x][r]\n\n[r]: data:text/html,x'),
        [
          warning(
            ARTICLE,
            '16:6',
            'Liên kết “data:text/html,x” sẽ bị bỏ khi đăng.',
            'Chỉ dùng liên kết bắt đầu bằng https://, mailto:, tel: hoặc /.',
          ),
        ],
      ],
      [
        'pictures of other places',
        body('![Hai người ký](https://vi-du.vn/a.jpg)\n\n![Cả hội trường](anh.jpg)'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Ảnh “https://vi-du.vn/a.jpg” không nằm trong thư mục media nên sẽ không hiện, chỉ còn lời mô tả.',
            'Hãy chép ảnh vào thư mục media rồi viết ![mô tả](/media/tên-ảnh.jpg); ' +
              'nhớ xin phép nếu là ảnh của nơi khác.',
          ),
          warning(
            ARTICLE,
            '16:1',
            'Ảnh “anh.jpg” không nằm trong thư mục media nên sẽ không hiện, chỉ còn lời mô tả.',
            'Hãy chép ảnh vào thư mục media rồi viết ![mô tả](/media/tên-ảnh.jpg); ' +
              'nhớ xin phép nếu là ảnh của nơi khác.',
          ),
        ],
      ],
      [
        'a frame that is no video',
        body('<iframe src="https://vi-du.vn/ban-do"></iframe>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Khung nhúng “https://vi-du.vn/ban-do” sẽ chỉ còn là một liên kết khi đăng.',
            'Hãy viết thành liên kết: [tên trang](địa chỉ). Video của YouTube, Vimeo, ' +
              'Facebook thì để riêng địa chỉ trên một dòng.',
          ),
        ],
      ],
      [
        'a frame that shows nothing',
        body('<iframe srcdoc="x"></iframe>'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thẻ <iframe> trong bài sẽ bị bỏ khi đăng.',
            'Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://, riêng trên một dòng.',
          ),
        ],
      ],
      [
        'a frame that is never closed',
        body('<iframe src="https://www.youtube.com/embed/abc">\n\nPhần sau'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Thẻ <iframe> và mọi chữ bên trong sẽ bị bỏ khi đăng.',
            'Hãy viết địa chỉ đầy đủ, bắt đầu bằng https://, riêng trên một dòng.',
          ),
        ],
      ],
      [
        'a comment that is never closed',
        body('<!-- xem lại\n\nHết.'),
        [
          warning(
            ARTICLE,
            '14:1',
            'Dấu <!-- mở ra mà không đóng, nên mọi chữ từ đây đến hết bài sẽ không hiện.',
            'Hãy thêm --> ở cuối đoạn cần giấu, hoặc xóa dấu <!--.',
          ),
        ],
      ],
      [
        'a video, code, notes and honest HTML lose nothing',
        body(
          '<iframe src="https://www.youtube.com/embed/abc" width="560" ' +
            'allowfullscreen></iframe>\n\n<!-- ghi chú -->\n\n`<script>` và ' +
            'H<sub>2</sub>O\n\n```\n<b onclick="x">\n```',
        ),
        [],
      ],
      [
        'links to files that can run code',
        { ...body('[hình](/media/a.svg)'), 'media/a.svg': '<svg/>' },
        [
          error(
            ARTICLE,
            '14:8',
            'Tệp media/a.svg không đăng được: loại tệp này có thể mang mã chạy trên máy người đọc.',
            'Hãy lưu thành ảnh (jpg, png, webp, avif, gif) hoặc tệp pdf, rồi sửa liên kết.',
          ),
        ],
      ],
      [
        'a picture of a kind that no browser shows',
        { ...body('![Lá cờ](/media/quet.tif)'), 'media/quet.tif': 'II*' },
        [
          error(
            ARTICLE,
            '14:10',
            'Tệp media/quet.tif là ảnh TIFF của máy quét, trang không dùng được.',
            'Hãy mở ảnh, lưu lại ở dạng jpg, rồi sửa liên kết.',
          ),
        ],
      ],
      [
        'a link out of the folder of media',
        body('[x](/media/..%2fsite.yaml)'),
        [
          error(
            ARTICLE,
            '14:5',
            'Không có tệp media/../site.yaml.',
            'Hãy chép tệp vào thư mục media, hoặc xóa chỗ này.',
          ),
        ],
      ],
    ],
  ],
  [
    'code that cannot be read',
    [
      ...(
        [
          [
            'a sign that opens no tag',
            'Lãi <3 tỷ',
            '4:5',
            'Dấu < ở đây không mở một thẻ nào.',
            `Muốn hiện dấu đó thì viết &lt;, liên kết thì viết [chữ](địa chỉ). ${AS_MARKDOWN}`,
          ],
          [
            'a comment of HTML',
            '<!-- xem lại -->',
            '4:1',
            'Ghi chú <!-- --> không dùng được trong tệp .mdx.',
            `Hãy viết {/* … */}. ${AS_MARKDOWN}`,
          ],
          [
            'a tag that stays open',
            'Chữ <b>đậm',
            '4:5',
            'Thẻ <b> mở ra mà không đóng lại.',
            `Hãy thêm </b>, hoặc viết <b /> nếu thẻ không bọc gì. ${AS_MARKDOWN}`,
          ],
          [
            'a break of a line as in HTML',
            'Một<br>hai',
            '4:4',
            'Thẻ <br> mở ra mà không đóng lại.',
            `Hãy viết <br />. ${AS_MARKDOWN}`,
          ],
          [
            'a tag closed by another',
            '<b>đậm</i>',
            '4:7',
            'Thẻ </i> đóng sai: thẻ đang mở là <b>.',
            'Hãy viết </b>.',
          ],
          [
            'a tag that was never open',
            'đậm</b>',
            '4:4',
            'Thẻ </b> không có thẻ mở đi cùng.',
            'Hãy xóa thẻ này, hoặc thêm thẻ mở.',
          ],
          [
            'a brace that stays open',
            'Tổng { ba',
            '4:6',
            'Dấu { mở ra mà không đóng lại.',
            'Hãy thêm }, hoặc viết \\{ nếu chỉ muốn hiện dấu đó.',
          ],
        ] as const
      ).map(([name, text, place, message, cure]): [string, Files, readonly Row[]] => [
        name,
        code(text),
        [error(CODE, place, message, cure)],
      ]),
      [
        'words in braces',
        code('Tổng {ba tỷ}'),
        [
          error(
            CODE,
            '4:10',
            expect.stringMatching(/^Đoạn mã ở đây không đọc được: .+\.$/) as string,
            'Muốn hiện dấu { thì viết \\{. Mã thì nhờ người phụ trách kỹ thuật xem lại.',
          ),
        ],
      ],
      [
        'honest code is accepted',
        code('export const nam = 2023;\n\nNăm {nam}: <b>đậm</b> &lt;3 \\{ {/* ghi chú */}<br />'),
        [],
      ],
    ],
  ],
  [
    'values that are not what they seem',
    [
      ...['javascript:alert(1)', '//vi-du.vn/', '/\\vi-du.vn/', 'https://vi-du.vn/'].map(
        (href): [string, Files, readonly Row[]] => [
          `an entry of the menu that leads to ${href}`,
          edit(SITE, 'publisher:', `menu:\n  - label: Trang khác\n    href: ${href}\npublisher:`),
          [
            error(
              SITE,
              '4:11',
              `Mục href (Địa chỉ) ghi “${href}”, chưa đúng dạng.`,
              'Ví dụ: href: /don-vi/',
            ),
          ],
        ],
      ),
      ...[
        'https://vi-du.vn/cum-17/',
        'https://vi-du.vn?a=1',
        'https://ten:mat-khau@vi-du.vn/#x',
      ].map((url): [string, Files, readonly Row[]] => [
        `a site at ${url}`,
        edit(SITE, 'publisher:', `url: ${url}\npublisher:`),
        [
          error(
            SITE,
            '2:6',
            `Mục url (Địa chỉ trang) ghi “${url}”, nhưng trang phải đứng ở gốc của một tên miền.`,
            'Hãy chỉ ghi https:// và tên miền, không ghi gì phía sau.',
            'url: https://vi-du.vn',
          ),
        ],
      ]),
      ...['https://vi-du.vn', 'http://vi-du.vn:8080/'].map(
        (url): [string, Files, readonly Row[]] => [
          `a site at ${url} is accepted`,
          edit(SITE, 'publisher:', `url: ${url}\npublisher:`),
          [],
        ],
      ),
      ...[
        'javascript:alert(1)',
        'data:text/html,x',
        'https:vi-du.vn',
        'https://vi-du.vn\\@vi-du.com',
      ].map((url): [string, Files, readonly Row[]] => [
        `a source at ${url}`,
        edit(ARTICLE, 'meeting:', `source:\n  title: Báo\n  url: ${url}\nmeeting:`),
        [
          error(
            ARTICLE,
            '9:8',
            `Mục url (Địa chỉ) ghi “${url}”, không phải là địa chỉ web.`,
            'Địa chỉ phải bắt đầu bằng https:// (hoặc http://), ví dụ https://vi-du.vn/.',
          ),
        ],
      ]),
      ...['\\0', '\\x07', '\\ud800', '\\uffff'].map((sign): [string, Files, readonly Row[]] => [
        `a text with ${sign}`,
        edit(ARTICLE, 'meeting:', `summary: "Hội nghị${sign} ký giao ước"\nmeeting:`),
        [
          error(
            ARTICLE,
            '7:10',
            'Mục summary (Tóm tắt) có một ký tự không nhìn thấy được, ghi bằng dấu \\.',
            'Hãy xóa dãy bắt đầu bằng \\ đó (như \\0, \\x01, \\ud800) và gõ thẳng chữ cần viết.',
          ),
        ],
      ]),
      [
        'a text that Astro would take for a picture',
        edit(ARTICLE, 'meeting:', 'summary: __ASTRO_IMAGE_./x.png\nmeeting:'),
        [
          error(
            ARTICLE,
            '7:10',
            'Mục summary (Tóm tắt) bắt đầu bằng __ASTRO_IMAGE_, dãy chữ mà chương trình dựng trang dành riêng cho ảnh.',
            'Hãy bỏ dãy chữ này, hoặc viết một chữ khác trước nó.',
          ),
        ],
      ],
      [
        'such a sign further on is a text like any other',
        edit(ARTICLE, 'meeting:', 'summary: Dãy __ASTRO_IMAGE_\nmeeting:'),
        [],
      ],
      [
        'an emoji is a letter like any other',
        edit(ARTICLE, 'meeting:', 'summary: "Hội nghị 🎉 \\U0001F389"\nmeeting:'),
        [],
      ],
      [
        'a key that changes every object',
        edit(ARTICLE, 'meeting:', '__proto__:\n  draft: true\nmeeting:'),
        [error(ARTICLE, '7:1', 'Không có mục tên “__proto__”.', 'Hãy xóa dòng này.')],
      ],
      [
        'a picture that is a drawing',
        {
          ...edit(ARTICLE, 'meeting:', 'cover:\n  file: a.svg\n  caption: Hình vẽ\nmeeting:'),
          'media/a.svg': '<svg/>',
        },
        [
          error(
            ARTICLE,
            '8:9',
            'Mục file (Tệp ảnh) ghi “a.svg”, không phải là đường dẫn ảnh.',
            'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.',
          ),
        ],
      ],
    ],
  ],
];

describe.each(CATALOGUE)('%s', (_, cases) => {
  test.each(cases)('%s', (_name, files, rows) => {
    expect(check(files)).toEqual(rows);
  });
});

test('the base archive has nothing to complain about', () => {
  expect(check()).toEqual([]);
});

const CANNOT_READ = error(
  '',
  undefined,
  'Không đọc được mục này (đường dẫn vòng, quá sâu, hoặc không phải tệp).',
  'Hãy xóa mục này hoặc thay bằng tệp thật.',
);

test.each([
  ['a link to itself', 'loop', 'articles/loop'],
  ['a link to the folder around it', '..', 'articles/loop'],
  ['a link to its own folder', '.', 'units/loop'],
  ['a link to nothing', 'nowhere', 'units/loop.yaml'],
])('%s', (_, target, file) => {
  expect(check({}, (folder) => symlinkSync(target, join(folder, file)))).toEqual([
    { ...CANNOT_READ, file },
  ]);
});

test('a link to another file is read as that file', () => {
  expect(
    check({}, (folder) => symlinkSync(join(folder, UNIT), join(folder, 'units/an-binh.yaml'))),
  ).toEqual([]);
});

test.each(Object.keys(base))('while %s is faulty, nothing else is', (file) => {
  const broken = file.endsWith('.md') ? '---\nwrong: [\n---\n' : 'wrong: [\n';
  const rows = check({ [file]: broken });
  expect(rows.map((row) => [row.file, row.line, row.message])).toEqual([
    [file, file.endsWith('.md') ? 2 : 1, 'Dấu [ mở ra mà không đóng lại.'],
  ]);
});

test('a file with a wrong ending is known all the same', () => {
  expect(
    check({ [UNIT2]: undefined, 'units/song-xanh.txt': base[UNIT2] }).map((row) => row.file),
  ).toEqual(['units/song-xanh.txt']);
});

test('an address that nearly names a faulty file is sent there', () => {
  expect(check({ [UNIT2]: 'x', ...edit(ARTICLE, '- song-xanh', '- song-xan') })[0]).toMatchObject({
    file: ARTICLE,
    cure: 'Có phải là “song-xanh”?',
  });
});

test('two slips in one value of several lines are told at their own lines', () => {
  const rows = check(
    edit(
      COMMENT,
      'body: Chúc mừng các đơn vị.',
      'body: |\n  Dòng một.\n  Dòng  hai.\n\n  Gọi 0912 345 678.',
    ),
  );
  expect(rows.map(({ line, column, message }) => [line, column, message])).toEqual([
    [6, 7, 'Có hai dấu cách liền nhau.'],
    [8, 7, 'Số điện thoại “091…78” có thể là của cá nhân.'],
  ]);
});

test('an address that is taken away is told as it was typed', () => {
  expect(check(body('[a](<ftp://vi-du.vn/Kế hoạch.pdf>)'))).toEqual([
    warning(
      ARTICLE,
      '14:6',
      'Liên kết “ftp://vi-du.vn/Kế hoạch.pdf” sẽ bị bỏ khi đăng.',
      'Chỉ dùng liên kết bắt đầu bằng https://, mailto:, tel: hoặc /.',
    ),
  ]);
});
