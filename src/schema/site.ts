import { z } from 'zod';
import {
  choice,
  flag,
  hostAddress,
  list,
  partialDate,
  reference,
  siteAddress,
  text,
  WEB_ADDRESS,
  webAddress,
  wholeNumber,
} from './fields.ts';
import { factFields } from './source.ts';

/** How the reply form works: not at all, by the reader's own mail program, or to an https endpoint. */
export const COMMENT_MODES = {
  closed: 'Đóng',
  mailto: 'Gửi bằng email',
  post: 'Gửi đến máy chủ',
} as const;

/** How `/quan-tri/` writes: into a folder of this machine, into a repository on a git host, or not at all. */
export const EDITOR_MODES = {
  local: 'Vào thư mục trên máy này',
  git: 'Vào kho trên máy chủ git',
  off: 'Tắt',
} as const;

/** Git hosts that the editor can write to. */
export const GIT_SERVICES = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea hoặc Forgejo',
} as const;

/** The editor in the browser. A token is never written here: each editor types her own. */
export const editorSchema = z
  .strictObject({
    mode: choice(EDITOR_MODES, {
      title: 'Cách lưu',
      description:
        'Trang sửa bài lưu vào thư mục trên máy, vào kho git, hay không có trang sửa bài.',
    }).default('local'),
    folder: text({
      title: 'Thư mục nội dung',
      description:
        'Đường dẫn của thư mục nội dung, tính từ thư mục gốc của kho git; dấu chấm khi kho chỉ có nội dung.',
      example: 'content',
    })
      .regex(/^(\.|[\w-][\w. -]*(\/[\w-][\w. -]*)*)$/)
      .default('content'),
    service: choice(GIT_SERVICES, {
      title: 'Máy chủ git',
      description: 'Nơi giữ kho, khi lưu vào kho git.',
    }).optional(),
    repository: text({
      title: 'Tên kho',
      description: 'Chủ kho và tên kho, cách nhau bằng dấu gạch chéo.',
      example: 'ten-co-quan/trang-tin',
    })
      .regex(/^[\w.-]+(\/[\w.-]+)+$/)
      .optional(),
    branch: text({
      title: 'Nhánh',
      description: 'Nhánh được ghi vào; bỏ trống thì dùng nhánh chính của kho.',
      example: 'main',
    }).optional(),
    server: z
      .url({ protocol: /^https$/, hostname: z.regexes.hostname })
      .regex(WEB_ADDRESS)
      .meta({
        title: 'Địa chỉ máy chủ git',
        description: 'Chỉ ghi khi cơ quan có máy chủ git riêng.',
        example: 'https://git.vi-du.vn',
        kind: 'address',
      })
      .optional(),
  })
  .superRefine(({ mode, service, repository }, context) => {
    if (mode !== 'git') return;
    for (const [key, value] of Object.entries({ service, repository }))
      if (value === undefined) context.addIssue({ code: 'custom', path: [key] });
  })
  .meta({
    title: 'Trang sửa bài',
    description: 'Cách trang /quan-tri/ lưu những gì người biên tập sửa.',
  });

/** One life span of the cluster under one decision. The number of a cluster is not its identity. */
export const clusterTermSchema = z
  .strictObject({
    number: wholeNumber(
      { title: 'Số cụm', description: 'Số của cụm trong quyết định.', example: '17' },
      1,
      999,
    ).optional(),
    name: text({ title: 'Tên cụm', description: 'Tên cụm trong thời kỳ này.' }),
    authority: text({ title: 'Cơ quan thành lập', description: 'Cơ quan ra quyết định.' }),
    sectorLabel: text({
      title: 'Khối',
      description: 'Khối các đơn vị, như quyết định gọi.',
    }).optional(),
    decision: reference('documents', {
      title: 'Quyết định thành lập',
      description: 'Quyết định thành lập hoặc sắp xếp lại.',
    }).optional(),
    from: partialDate({
      title: 'Có hiệu lực từ',
      description: 'Bắt đầu; bỏ trống khi không rõ.',
    }).optional(),
    to: partialDate({
      title: 'Có hiệu lực đến',
      description: 'Kết thúc; bỏ trống khi không rõ.',
    }).optional(),
    memberCountStated: wholeNumber(
      { title: 'Số đơn vị', description: 'Số thành viên nêu trong nguồn.' },
      1,
      999,
    ).optional(),
    ...factFields,
  })
  .meta({ title: 'Thời kỳ của cụm', description: 'Một thời kỳ của cụm theo một quyết định.' });

/** `site.yaml`: who publishes, for which cluster, and the few choices a site has. */
export const siteSchema = z
  .strictObject({
    title: text({ title: 'Tên trang', description: 'Tên đầy đủ trên đầu trang.' }),
    shortTitle: text({
      title: 'Tên ngắn',
      description: 'Tên ngắn trong thẻ trình duyệt.',
    }).optional(),
    tagline: text({ title: 'Dòng giới thiệu', description: 'Một dòng dưới tên trang.' }).optional(),
    url: hostAddress({
      title: 'Địa chỉ trang',
      description: 'Địa chỉ công khai của trang, dùng trong liên kết tuyệt đối.',
    }).optional(),
    province: text({
      title: 'Tỉnh',
      description: 'Địa bàn của cụm, như trong tên gọi.',
    }).optional(),
    sample: flag({ title: 'Dữ liệu mẫu', description: 'Đánh dấu mọi trang là dữ liệu mẫu.' }),
    clusterTerms: list(clusterTermSchema, {
      title: 'Các thời kỳ của cụm',
      description: 'Thành lập, sắp xếp lại, thay thế.',
    }),
    publisher: z
      .strictObject({
        name: text({ title: 'Đơn vị chịu trách nhiệm', description: 'Đơn vị xuất bản trang.' }),
        responsiblePerson: text({
          title: 'Người chịu trách nhiệm nội dung',
          description: 'Chức danh hoặc họ tên.',
        }).optional(),
        address: text({ title: 'Địa chỉ', description: 'Địa chỉ liên hệ.' }).optional(),
        email: z
          .email()
          .meta({
            title: 'Email',
            description: 'Hộp thư liên hệ công khai.',
            example: 'lienhe@vi-du.vn',
            kind: 'text',
          })
          .optional(),
        phone: text({
          title: 'Điện thoại',
          description: 'Số điện thoại liên hệ công khai.',
        }).optional(),
      })
      .meta({ title: 'Đơn vị xuất bản', description: 'Ai chịu trách nhiệm về trang.' }),
    rights: text({ title: 'Bản quyền', description: 'Dòng bản quyền ở chân trang.' }).optional(),
    dataLicense: z
      .strictObject({
        title: text({ title: 'Tên giấy phép', description: 'Giấy phép của dữ liệu mở.' }),
        url: webAddress({ title: 'Địa chỉ giấy phép', description: 'Văn bản giấy phép.' }),
      })
      .meta({ title: 'Giấy phép dữ liệu', description: 'Điều kiện dùng lại dữ liệu mở.' })
      .optional(),
    menu: list(
      z.strictObject({
        label: text({ title: 'Chữ', description: 'Chữ trên trình đơn.' }),
        href: siteAddress({
          title: 'Địa chỉ',
          description: 'Địa chỉ trong trang, bắt đầu bằng /.',
          example: '/don-vi/',
        }),
      }),
      { title: 'Trình đơn', description: 'Trình đơn chính; bỏ trống thì dùng trình đơn có sẵn.' },
    ),
    synonyms: list(
      z
        .array(text({ title: 'Cách viết', description: 'Một cách viết.' }))
        .min(2)
        .meta({
          title: 'Nhóm từ',
          description: 'Những cách viết cùng nghĩa.',
          example: '[UBND, ủy ban nhân dân]',
        }),
      {
        title: 'Từ đồng nghĩa khi tìm',
        description:
          'Từ viết tắt và cách viết khác mà mục tìm kiếm coi như nhau; kết quả tìm được nhờ chúng xếp sau.',
      },
    ),
    articlesPerPage: wholeNumber(
      { title: 'Số bài mỗi trang', description: 'Số bài trên một trang danh sách.', example: '20' },
      5,
      100,
    ).default(20),
    socialCards: flag(
      {
        title: 'Thẻ xã hội của bài',
        description:
          'Vẽ cho mỗi bài một ảnh có tên bài, hiện ra khi bài được chia sẻ; ' +
          'false thì mọi bài dùng chung ảnh của trang.',
      },
      true,
    ),
    comments: z
      .strictObject({
        mode: choice(COMMENT_MODES, {
          title: 'Cách nhận ý kiến',
          description: 'Đóng, gửi thư, hoặc gửi đến máy chủ.',
        }),
        address: z
          .email()
          .meta({ title: 'Hộp thư', description: 'Hộp thư nhận ý kiến.', kind: 'text' })
          .optional(),
        endpoint: z
          .url({ protocol: /^https$/ })
          .regex(WEB_ADDRESS)
          .meta({
            title: 'Máy chủ nhận',
            description: 'Địa chỉ https nhận ý kiến.',
            example: 'https://vi-du.vn/binh-luan',
            kind: 'address',
          })
          .optional(),
      })
      .meta({ title: 'Ý kiến bạn đọc', description: 'Cách nhận ý kiến của bạn đọc.' })
      .default({ mode: 'closed' }),
    editor: editorSchema.default({ mode: 'local', folder: 'content' }),
    facts: z
      .strictObject({ ...factFields })
      .optional()
      .meta({
        title: 'Nguồn của phần giới thiệu',
        description: 'Nguồn của các thông tin trong tệp này.',
      }),
  })
  .meta({
    title: 'Trang web',
    description: 'Ai xuất bản, cho cụm nào, và vài lựa chọn của trang.',
  });
