import type { z } from 'zod';
import type { redirectsSchema } from '../../schema/redirects.ts';
import type { siteSchema } from '../../schema/site.ts';
import { SAMPLE_ATTACHMENTS } from './news-front.ts';
import { sampleCsv, samplePdf, sampleText } from './attachments.ts';
import { type DemoFile, markdownFile, yamlFile } from './demo-file.ts';
import { clusterName, TERMS } from '../plan/terms.ts';

/** `site.yaml`, the lasting pages and the files that several articles offer. */
export function siteFiles(): readonly DemoFile[] {
  const [pdf, csv, text] = SAMPLE_ATTACHMENTS.map(({ file }) => `media/${file}`) as [
    string,
    string,
    string,
  ];
  return [
    yamlFile('site.yaml', SITE),
    yamlFile('redirects.yaml', OLD_ADDRESSES),
    markdownFile(
      'pages/gioi-thieu.md',
      {
        title: 'Giới thiệu',
        summary: 'Cụm thi đua Ví Dụ là một cụm không có thật, dùng để minh họa trang web.',
        updated: '2025-01-15',
        aliases: ['/trang/gioi-thieu.html'],
      },
      ABOUT,
    ),
    markdownFile(
      'pages/lien-he.md',
      { title: 'Liên hệ', summary: 'Địa chỉ liên hệ mẫu của Ban biên tập.', updated: '2025-01-15' },
      CONTACT,
    ),
    markdownFile(
      'pages/bao-ve-du-lieu-ca-nhan.md',
      {
        title: 'Bảo vệ dữ liệu cá nhân',
        summary: 'Trang mẫu xử lý thông tin của bạn đọc như thế nào.',
        updated: '2025-01-15',
      },
      PRIVACY,
    ),
    { path: pdf, data: samplePdf('Tai lieu mau') },
    {
      path: csv,
      data: sampleCsv(
        ['Chỉ tiêu', 'Đơn vị tính', 'Giá trị'],
        [
          ['Tổng doanh thu', 'tỷ đồng', '3.200'],
          ['Số lao động', 'người', '3.900'],
        ],
      ),
    },
    {
      path: text,
      data: sampleText('BIỂU MẪU BÁO CÁO', [
        '1. Tên đơn vị: …',
        '2. Người phụ trách: …',
        '3. Số liệu: …',
      ]),
    },
  ];
}

/** Addresses that a former site of the cluster could have had. */
const OLD_ADDRESSES: z.input<typeof redirectsSchema> = {
  redirects: [
    { from: '/?p=1', to: '/gioi-thieu/' },
    { from: '/chuyen-mục/tin-tức/', to: '/bai-viet/' },
    { from: '/lien-he.php', to: '/lien-he/' },
  ],
};

const SAMPLE =
  '**Dữ liệu mẫu.** Mọi tên gọi, số liệu, quyết định, hình ảnh và bài viết trên trang này đều do máy đặt ra để thử nghiệm; không đơn vị, địa danh hay sự kiện nào ở đây có thật.';

const SITE: z.input<typeof siteSchema> = {
  title: 'Cụm thi đua Ví Dụ tỉnh Bình Minh',
  shortTitle: 'Cụm thi đua Ví Dụ',
  tagline: 'Tin tức và lưu trữ – dữ liệu mẫu',
  url: 'https://example.com/',
  province: 'tỉnh Bình Minh',
  sample: true,
  clusterTerms: TERMS.map((term) => ({
    number: term.number,
    name: `${clusterName(term.from)} tỉnh Bình Minh`,
    authority: 'UBND tỉnh Bình Minh',
    sectorLabel: 'khối các doanh nghiệp',
    decision: term.decision,
    from: term.from,
    ...(term.to ? { to: term.to } : {}),
    memberCountStated: 10,
    source: { document: term.decision },
  })),
  publisher: {
    name: 'Ban biên tập Cụm thi đua Ví Dụ',
    responsiblePerson: 'Trưởng cụm thi đua (mẫu)',
    address: 'Số 1, đường Ví Dụ, phường Ban Mai, tỉnh Bình Minh',
    email: 'banbientap@example.com',
    phone: '0000 000 000',
  },
  rights: '© Cụm thi đua Ví Dụ tỉnh Bình Minh. Dữ liệu mẫu, ghi rõ nguồn khi sử dụng.',
  dataLicense: {
    title: 'Creative Commons Ghi công 4.0 (CC BY 4.0)',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  synonyms: [
    ['CP', 'cổ phần'],
    ['TNHH', 'trách nhiệm hữu hạn'],
    ['MTV', 'một thành viên'],
    ['UBND', 'ủy ban nhân dân'],
    ['QĐ', 'quyết định'],
    ['TTLĐ', 'tập thể lao động'],
    ['HCLĐ', 'huân chương lao động'],
    ['TP', 'thành phố'],
  ],
  comments: {
    mode: 'post',
    address: 'binhluan@example.com',
    endpoint: 'https://example.com/binh-luan',
  },
  facts: { source: { document: TERMS[0].decision } },
};

const ABOUT = [
  SAMPLE,
  'Cụm thi đua Ví Dụ tỉnh Bình Minh gồm mười doanh nghiệp tự nguyện thi đua trong sản xuất, kinh doanh và chăm lo người lao động. Cụm được lập năm 2009, sắp xếp lại năm 2016 và năm 2022 theo các quyết định nêu ở mục văn bản.',
  '## Cách hoạt động',
  'Đầu năm, các đơn vị tổng kết năm cũ, bình xét, suy tôn và bầu Trưởng cụm, Phó trưởng cụm. Giữa năm, cụm sơ kết. Cuối năm, các đơn vị tự chấm điểm và kiểm tra chéo.',
  '## Cách đọc số liệu',
  '- *Đề nghị tặng* là việc cụm đề nghị, chưa phải kết quả.\n- *Đã có quyết định* và *Đã trao tặng* là kết quả, có số và ngày quyết định.\n- Chỗ nào nguồn không nói rõ, trang ghi *Chưa rõ*.',
].join('\n\n');

const CONTACT = [
  SAMPLE,
  '| Mục | Thông tin mẫu |\n| --- | --- |\n| Đơn vị chịu trách nhiệm | Ban biên tập Cụm thi đua Ví Dụ |\n| Địa chỉ | Số 1, đường Ví Dụ, phường Ban Mai, tỉnh Bình Minh |\n| Email | banbientap@example.com |\n| Điện thoại | 0000 000 000 |',
  'Bạn đọc muốn hiệu đính một thông tin xin ghi rõ địa chỉ bài viết và nguồn đối chiếu.',
].join('\n\n');

const PRIVACY = [
  SAMPLE,
  '## Thông tin được nhận',
  'Khi gửi bình luận, bạn đọc cung cấp họ tên, email và nội dung. Trang không đăng email và không lưu địa chỉ mạng trong nội dung.',
  '## Mục đích',
  'Họ tên và nội dung dùng để đăng ý kiến sau khi duyệt; email chỉ dùng để trả lời khi cần.',
  '## Quyền của bạn đọc',
  'Bạn đọc có thể yêu cầu xem, sửa, xóa thông tin của mình bằng cách viết thư đến banbientap@example.com.',
  '## Ảnh và trẻ em',
  'Trang không nêu tên trẻ em. Ảnh trên trang mẫu là hình vẽ, không phải ảnh người thật.',
].join('\n\n');
